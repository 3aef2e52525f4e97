package org.trigpoint.server.rest;

import io.javalin.http.Context;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.ToDoubleFunction;
import org.trigpoint.picture.Feed;
import org.trigpoint.picture.HeldBack;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.live.LiveFigures;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Ports;
import org.trigpoint.server.port.Vitals.HistoryVitals;
import org.trigpoint.server.port.Vitals.OutputVitals;
import org.trigpoint.server.port.Vitals.StepVitals;

/**
 * Prometheus text: read from the counters when asked, so that counting costs nothing more. Figures are of the whole station, so they
 * are for those who may see all its sources.
 */
final class MetricsEndpoint {
    /** Who asks: what became of a feed's lines is counted by audience. */
    private static final ScopedValue<Viewer> ASKING = ScopedValue.newInstance();

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final PictureAccess access;
    private final Ports ports;

    MetricsEndpoint(PictureAccess access, Ports ports, LiveFigures figures) {
        this.access = access;
        this.ports = ports;
        feeds();
        steps();
        live(figures);
        gauge("trigpoint_tracks", "Tracks in the picture", () -> access.read(Picture::size));
        gauge(
                "trigpoint_journal_ok",
                "1 while all input is recorded",
                () -> ports.vitals().journal().ok() ? 1 : 0);
        gauge(
                "trigpoint_journal_bytes",
                "Size of the journal",
                () -> ports.vitals().journal().sizeBytes());
        counter(
                "trigpoint_journal_lost",
                "Messages that could not be recorded",
                () -> ports.vitals().journal().lostMessages());
        history();
        station();
        outputs();
    }

    Endpoint endpoint() {
        return Endpoint.get("/metrics", this::write);
    }

    private void write(Context request, Session session) throws IOException {
        if (!access.feeds().seesAll(session.viewer())) {
            throw Refusal.notFound("There is nothing to GET at " + request.path());
        }
        ports.tallies().tallies().forEach(access.feeds()::tally);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        writer.write(text, ScopedValue.where(ASKING, session.viewer()).call(registry::scrape), EscapingScheme.DEFAULT);
        request.contentType(writer.getContentType());
        request.result(text.toByteArray());
    }

    private void feeds() {
        feedCounter("trigpoint_feed_received", "Raw lines that came in", Feed::received);
        feedCounter("trigpoint_feed_dropped", "Raw lines lost before they could be taken in", Feed::dropped);
        feedCounter("trigpoint_feed_accepted", "Raw lines that became observations", Feed::accepted);
        feedCounter("trigpoint_feed_duplicate", "Raw lines another receiver had brought", Feed::duplicate);
        feedGauge(
                "trigpoint_feed_held_seconds",
                "How long lines have come faster than they are taken; 0 while they do not",
                HeldBack::heldSeconds);
        feedGauge("trigpoint_feed_waiting", "Raw lines of a feed that is held back that wait", HeldBack::waiting);
        registry.register(CounterWithCallback.builder()
                .name("trigpoint_feed_rejected")
                .help("Raw lines that are no observation, by code")
                .labelNames("source", "name", "code")
                .callback(sample -> access.feeds()
                        .feeds(ASKING.get())
                        .forEach(feed -> feed.rejects()
                                .forEach((code, count) ->
                                        sample.call((double) count, String.valueOf(feed.source()), feed.name(), code))))
                .build());
        registry.register(GaugeWithCallback.builder()
                .name("trigpoint_feed_state")
                .help("1 for the state a feed is in")
                .labelNames("source", "name", "state")
                .callback(sample -> access.feeds()
                        .feeds(ASKING.get())
                        .forEach(feed -> sample.call(
                                1,
                                String.valueOf(feed.source()),
                                feed.name(),
                                feed.state().name().toLowerCase(java.util.Locale.ROOT))))
                .build());
    }

    private void feedCounter(String name, String help, ToDoubleFunction<Feed> value) {
        registry.register(CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("source", "name")
                .callback(sample -> access.feeds()
                        .feeds(ASKING.get())
                        .forEach(feed ->
                                sample.call(value.applyAsDouble(feed), String.valueOf(feed.source()), feed.name())))
                .build());
    }

    private void feedGauge(String name, String help, ToDoubleFunction<HeldBack> value) {
        registry.register(GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("source", "name")
                .callback(sample -> access.feeds().feeds(ASKING.get()).forEach(feed -> {
                    HeldBack held = feed.heldBack();
                    sample.call(
                            held == null ? 0 : value.applyAsDouble(held), String.valueOf(feed.source()), feed.name());
                }))
                .build());
    }

    private void station() {
        gauge(
                "trigpoint_ready",
                "1 while the picture can be relied on",
                () -> ports.vitals().ready() ? 1 : 0);
        gauge(
                "trigpoint_picture_behind_seconds",
                "How much older what the picture shows is than now; NaN where it does not follow the clock",
                () -> ports.vitals().picture().behindSeconds());
        gauge(
                "trigpoint_picture_waiting",
                "Messages that are recorded and that the steps do not have yet",
                () -> ports.vitals().picture().waiting());
        gauge(
                "trigpoint_disk_free_bytes",
                "Room on the disk of the data; -1 where nobody can tell",
                () -> ports.vitals().disk().freeBytes());
    }

    private void outputs() {
        registry.register(GaugeWithCallback.builder()
                .name("trigpoint_tak_readers")
                .help("TAK clients and servers connected to an output")
                .labelNames("output")
                .callback(sample -> ports.vitals().outputs().forEach(out -> sample.call(out.readers(), out.uri())))
                .build());
        outputCounter("sent", "Events sent", OutputVitals::sent);
        outputCounter("superseded", "Events not sent for a newer one of the same thing", OutputVitals::superseded);
        outputCounter("cut_off", "Connections ended since nothing was read", OutputVitals::cutOff);
        outputCounter("heard", "Events that came in and are no feed", OutputVitals::heard);
    }

    private void outputCounter(String what, String help, ToDoubleFunction<OutputVitals> value) {
        registry.register(CounterWithCallback.builder()
                .name("trigpoint_tak_" + what)
                .help(help)
                .labelNames("output")
                .callback(sample ->
                        ports.vitals().outputs().forEach(out -> sample.call(value.applyAsDouble(out), out.uri())))
                .build());
    }

    private void history() {
        gauge(
                "trigpoint_history_ok",
                "1 while all points of tracks are written",
                () -> ports.vitals().history().ok() ? 1 : 0);
        gauge(
                "trigpoint_history_waiting",
                "Points that wait to be written",
                () -> ports.vitals().history().waiting());
        historyCounter("taken", "Points of tracks that came in", HistoryVitals::taken);
        historyCounter("written", "Points written since the start", HistoryVitals::written);
        historyCounter("lost", "Points let go while nothing could be written", HistoryVitals::lost);
        historyCounter(
                "lost_beside",
                "Zones, alerts and scenes let go while nothing could be written",
                HistoryVitals::lostBeside);
        historyCounter("damaged", "Rows left out of answers since they cannot be read", HistoryVitals::damaged);
    }

    private void historyCounter(String what, String help, ToDoubleFunction<HistoryVitals> value) {
        counter(
                "trigpoint_history_" + what,
                help,
                () -> value.applyAsDouble(ports.vitals().history()));
    }

    private void steps() {
        stepCounter("trigpoint_step_messages_in", "Messages a step took", StepVitals::messagesIn);
        stepCounter("trigpoint_step_messages_out", "Messages a step emitted", StepVitals::messagesOut);
        stepCounter("trigpoint_step_quarantined", "Inputs that broke a step", StepVitals::quarantined);
        stepCounter("trigpoint_step_busy_seconds", "Time spent in a step", StepVitals::busySeconds);
        stepGauge("trigpoint_step_instances", "Instances a step keeps state for", StepVitals::instances);
        stepGauge(
                "trigpoint_step_lag_seconds",
                "How much older what a step has handled is than what came in",
                StepVitals::lagSeconds);
        stepGauge(
                "trigpoint_step_state_bytes",
                "Bytes of the states of a step in the newest snapshot; -1 before the first",
                StepVitals::stateBytes);
    }

    private void stepGauge(String name, String help, ToDoubleFunction<StepVitals> value) {
        registry.register(GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("step")
                .callback(sample ->
                        ports.vitals().steps().forEach(step -> sample.call(value.applyAsDouble(step), step.name())))
                .build());
    }

    private void stepCounter(String name, String help, ToDoubleFunction<StepVitals> value) {
        registry.register(CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("step")
                .callback(sample ->
                        ports.vitals().steps().forEach(step -> sample.call(value.applyAsDouble(step), step.name())))
                .build());
    }

    private void live(LiveFigures figures) {
        gauge("trigpoint_viewers", "Viewers connected", figures::viewers);
        counter("trigpoint_live_frames", "Frames sent to viewers", figures::frames);
        counter("trigpoint_live_frame_bytes", "Bytes of those frames", figures::frameBytes);
        counter("trigpoint_live_stalled", "Viewers cut off because they did not read", figures::stalledViewers);
        counter("trigpoint_live_refused", "Requests on the live stream that were wrong", figures::refusedRequests);
        gauge("trigpoint_live_settle_seconds", "How long the last settling held the picture", figures::settleSeconds);
        gauge("trigpoint_live_tick_seconds", "How long the last round of all viewers took", figures::tickSeconds);
    }

    private void gauge(String name, String help, java.util.function.DoubleSupplier value) {
        registry.register(GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(sample -> sample.call(value.getAsDouble()))
                .build());
    }

    private void counter(String name, String help, java.util.function.DoubleSupplier value) {
        registry.register(CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(sample -> sample.call(value.getAsDouble()))
                .build());
    }
}

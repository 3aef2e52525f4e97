package org.trigpoint.app.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trigpoint.app.phones.Enrolments;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.Settings.FeedSetting;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.video.FilmedSource;
import org.trigpoint.app.video.VideoRing;
import org.trigpoint.feeds.adsb.AdsbCutter;
import org.trigpoint.feeds.adsb.AdsbFormat;
import org.trigpoint.feeds.adsb.AdsbLineTime;
import org.trigpoint.feeds.ais.AisFormat;
import org.trigpoint.feeds.ais.AisLineTime;
import org.trigpoint.feeds.archive.AisCsvColumns;
import org.trigpoint.feeds.archive.AisCsvFormat;
import org.trigpoint.feeds.archive.AisCsvLineTime;
import org.trigpoint.feeds.cot.CotCutter;
import org.trigpoint.feeds.cot.CotFormat;
import org.trigpoint.feeds.cot.CotLineTime;
import org.trigpoint.feeds.cot.report.EventReports;
import org.trigpoint.feeds.detections.DetectionColumns;
import org.trigpoint.feeds.detections.DetectionFormat;
import org.trigpoint.feeds.detections.DetectionLineTime;
import org.trigpoint.feeds.firms.FirmsColumns;
import org.trigpoint.feeds.firms.FirmsFormat;
import org.trigpoint.feeds.firms.FirmsLineTime;
import org.trigpoint.feeds.gnss.GnssCutter;
import org.trigpoint.feeds.gnss.GnssFormat;
import org.trigpoint.feeds.gnss.GnssLineTime;
import org.trigpoint.feeds.klv.KlvCutter;
import org.trigpoint.feeds.klv.KlvFormat;
import org.trigpoint.feeds.klv.KlvLineTime;
import org.trigpoint.feeds.klv.ts.Film;
import org.trigpoint.feeds.mavlink.MavlinkFormat;
import org.trigpoint.feeds.mavlink.MavlinkFraming;
import org.trigpoint.feeds.mavlink.MavlinkLineTime;
import org.trigpoint.feeds.phone.PhoneDecoder;
import org.trigpoint.feeds.phone.PhoneFormat;
import org.trigpoint.feeds.phone.PhoneGate;
import org.trigpoint.feeds.sensorthings.SensorThingsDecoder;
import org.trigpoint.feeds.sensorthings.SensorThingsFormat;
import org.trigpoint.feeds.source.Gate;
import org.trigpoint.feeds.source.Intake;
import org.trigpoint.feeds.source.LineFormat;
import org.trigpoint.feeds.source.RowFormat;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.feeds.source.SourceSettings;
import org.trigpoint.feeds.source.SourceUri;
import org.trigpoint.feeds.source.SourceUriException;
import org.trigpoint.feeds.source.Sources;
import org.trigpoint.flow.Message;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.storage.journal.JournalSummary;

/** Opens the sources that a site asks for, and keeps their numbers: the same for the same URI over restarts. */
public final class SourceDesk {
    private static final long JITTER_SEED = 1;

    /**
     * What a station knows that opens feeds.
     *
     * @param own by which feeds of events know what this station sent itself; empty when it sends none
     * @param gates by format: what is turned away before it is kept
     */
    record Knowing(String own, Map<String, Gate> gates) {
        /** Of one that sends nothing and keeps what comes. */
        static final Knowing NOTHING = new Knowing("", Map.of());

        /** Of a station: phones that nobody has enrolled are turned away. */
        static Knowing of(Settings settings, Enrolments enrolments) {
            return new Knowing(TakOutputs.ownTag(settings), Map.of(PhoneFormat.NAME, new PhoneGate(enrolments::find)));
        }
    }

    private final SortedMap<String, Integer> numbers = new TreeMap<>();
    private int highest;

    /** Knows the sources that the journal in this folder has seen; none when there is none yet. */
    SourceDesk(Path folder) throws IOException {
        this(folder, Intake.PEOPLE);
    }

    /** @param people number of what people do; sources are numbered from the next one */
    SourceDesk(Path folder, int people) throws IOException {
        highest = people;
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Map.Entry<Integer, Message<SourceOpened>> known :
                JournalSummary.read(folder).opened().entrySet()) {
            numbers.put(known.getValue().body().uri(), known.getKey());
            highest = Math.max(highest, known.getKey());
        }
    }

    /** The number of a source. */
    int number(Source source) {
        return numbers.computeIfAbsent(source.spec().uri(), uri -> ++highest);
    }

    /** Opens every feed, or says which cannot be and why. The newest pictures of those that bring some are kept. */
    public static List<Source> open(List<FeedSetting> feeds) {
        return open(feeds, Knowing.NOTHING);
    }

    /** The same of a station that knows more. */
    static List<Source> open(List<FeedSetting> feeds, Knowing knowing) {
        List<Source> sources = new ArrayList<>();
        for (FeedSetting feed : feeds) {
            if (feed.uri().startsWith(KlvFormat.NAME + ":")) {
                VideoRing ring = new VideoRing();
                sources.add(new FilmedSource(open(feed, knowing, ring), ring));
            } else {
                sources.add(open(feed, knowing, Film.NONE));
            }
        }
        return sources;
    }

    /** Opens a feed, or says why it cannot be; its pictures go to the film. */
    static Source open(FeedSetting feed, Film film) {
        return open(feed, Knowing.NOTHING, film);
    }

    private static Source open(FeedSetting feed, Knowing knowing, Film film) {
        try {
            SourceUri uri = knowing(SourceUri.parse(withOptions(feed)), knowing.own());
            return Sources.open(uri, settings(film, knowing.gates()));
        } catch (SourceUriException e) {
            throw SettingsException.of(e);
        } catch (IOException e) {
            throw new SettingsException("Feed " + feed.uri() + ": " + e.getMessage());
        }
    }

    private static SourceUri knowing(SourceUri uri, String own) {
        if (own.isEmpty() || !uri.format().equals(CotFormat.NAME)) {
            return uri;
        }
        Map<String, String> options = new TreeMap<>(uri.options());
        options.put(EventReports.OWN, own);
        return new SourceUri(
                uri.text(),
                uri.format(),
                uri.kind(),
                uri.host(),
                uri.port(),
                uri.path(),
                uri.baud(),
                options,
                uri.forwards());
    }

    /** The options of a settings file as the URI would say them. */
    private static String withOptions(FeedSetting feed) {
        StringBuilder uri = new StringBuilder(feed.uri());
        char join = feed.uri().matches(".*\\?[a-z]+=.*") ? '&' : '?';
        Map<String, String> single = new TreeMap<>();
        if (feed.name() != null) {
            single.put("name", feed.name());
        }
        if (feed.licence() != null) {
            single.put("licence", feed.licence());
        }
        if (feed.tlp() != null) {
            single.put("tlp", feed.tlp());
        }
        if (feed.releasable() != null) {
            single.put("releasable", String.join(",", feed.releasable()));
        }
        for (Map.Entry<String, String> option : single.entrySet()) {
            uri.append(join).append(option.getKey()).append('=').append(encoded(option.getValue()));
            join = '&';
        }
        for (String forward : feed.forward() == null ? List.<String>of() : feed.forward()) {
            uri.append(join).append("forward=").append(encoded(forward));
            join = '&';
        }
        return uri.toString();
    }

    private static String encoded(String value) {
        return value.replace("%", "%25").replace("&", "%26").replace(" ", "%20");
    }

    private static SourceSettings settings(Film film, Map<String, Gate> gates) {
        RowFormat rows = new RowFormat(
                AisCsvFormat.NAME, AisCsvColumns::isHeader, header -> AisCsvLineTime.of(header)::epochMicros);
        RowFormat seen = new RowFormat(
                DetectionFormat.TABLE_NAME,
                DetectionColumns::isHeader,
                header -> DetectionLineTime.of(header)::epochMicros);
        RowFormat hot = new RowFormat(
                FirmsFormat.NAME, FirmsColumns::isHeader, header -> FirmsLineTime.of(header)::epochMicros);
        return new SourceSettings(
                Map.of(
                        AdsbFormat.NAME,
                        new LineFormat(options -> AdsbLineTime.of(options)::epochMicros, List.of(), AdsbCutter::open),
                        CotFormat.NAME,
                        new LineFormat(_ -> CotLineTime::epochMicros, List.of(), CotCutter.framing()),
                        AisFormat.NAME,
                        LineFormat.ofLines(_ -> new AisLineTime()::epochMicros, List.of(rows)),
                        DetectionFormat.NAME,
                        LineFormat.ofLines(_ -> DetectionLineTime.ofLines()::epochMicros, List.of(seen)),
                        FirmsFormat.NAME,
                        LineFormat.ofLines(_ -> FirmsLineTime.of("")::epochMicros, List.of(hot)),
                        KlvFormat.NAME,
                        new LineFormat(_ -> new KlvLineTime()::epochMicros, List.of(), KlvCutter.framing(film)),
                        GnssFormat.NAME,
                        new LineFormat(_ -> new GnssLineTime()::epochMicros, List.of(), GnssCutter::open),
                        SensorThingsFormat.NAME,
                        LineFormat.untimed(SensorThingsDecoder::cutter),
                        PhoneFormat.NAME,
                        LineFormat.untimed(PhoneDecoder::cutter),
                        MavlinkFormat.NAME,
                        new LineFormat(_ -> new MavlinkLineTime()::epochMicros, List.of(), MavlinkFraming.PLAIN)),
                gates,
                JITTER_SEED,
                System.in);
    }
}

package org.trigpoint.server.rest;

import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.server.live.LiveFigures;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Ports;

/** All endpoints but the page and the live stream. */
public final class Endpoints {
    private Endpoints() {}

    public static List<Endpoint> all(Site site, PictureAccess access, Ports ports, People people, LiveFigures figures) {
        return Stream.of(
                        new TrackEndpoints(access, ports).endpoints().stream(),
                        new ZoneEndpoints(access, ports).endpoints().stream(),
                        Stream.of(new ZoneImportEndpoint(access, ports).endpoint()),
                        Stream.of(new CoverageEndpoint(access).endpoint()),
                        Stream.of(new InterferenceEndpoint(access).endpoint(), new ThingEndpoint(access).endpoint()),
                        // Before those that take any word for an id.
                        new CapEndpoints(site, access).endpoints().stream(),
                        new AlertEndpoints(access, ports).endpoints().stream(),
                        new CaseEndpoints(access, ports).endpoints().stream(),
                        new SilenceEndpoints(access, ports).endpoints().stream(),
                        Stream.of(new RuleEndpoint(access).endpoint()),
                        new UserRuleEndpoints(access, ports).endpoints().stream(),
                        new SubscriberEndpoints(access, ports, figures).endpoints().stream(),
                        Stream.of(new HandoverEndpoint(site, access).endpoint()),
                        new SiteEndpoints(site, access, ports, people.sessions()).endpoints().stream(),
                        new SessionEndpoints(access, people.sessions()).endpoints().stream(),
                        new AccountEndpoints(access, people).endpoints().stream(),
                        Stream.of(new AuditEndpoint(people.audit()).endpoint()),
                        Stream.of(new HistoryEndpoint(access, ports).endpoint()),
                        new PictureEndpoints(access, ports).endpoints().stream(),
                        Stream.of(new SceneEndpoint(access, ports).endpoint()),
                        new ImageEndpoints(access, ports.images()).endpoints().stream(),
                        new SatelliteEndpoints(access, ports.satellites()).endpoints().stream(),
                        Stream.of(new LookEndpoint(access, ports).endpoint()),
                        new ChipEndpoints(access, ports.chips()).endpoints().stream(),
                        Stream.of(new ExportEndpoint(ports).endpoint()),
                        Stream.of(new TruthEndpoint(access, ports).endpoint()),
                        Stream.of(new VideoEndpoint(ports.videos(), access.feeds()).endpoint()),
                        Stream.of("detections", "sensorthings", "firms")
                                .map(format -> new InletEndpoint(format, ports.inlets(), access.feeds()).endpoint()),
                        new PhoneEndpoints(ports.phones()).endpoints().stream(),
                        Stream.of(new MetricsEndpoint(access, ports, figures).endpoint()))
                .flatMap(endpoints -> endpoints)
                .toList();
    }
}

package org.trigpoint.app.tak;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.CotDetail;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.CotPoint;

/**
 * Messages of the protocol itself: which version a stream goes on in, and whether its other end is there (takproto/README of ATAK-CIV,
 * Streaming Connection Protocol Negotiation).
 */
final class TakControls {
    static final String OFFER = "t-x-takp-v";
    static final String REQUEST = "t-x-takp-q";
    static final String RESPONSE = "t-x-takp-r";
    static final String PING = "t-x-c-t";
    static final String PONG = "t-x-c-t-r";

    /** The version of the TAK protocol that is spoken here. */
    static final int VERSION = 1;

    private static final Duration HOLDS = Duration.ofMinutes(1);
    private static final double UNKNOWN_METERS = 999_999;
    private static final Pattern OFFERED =
            Pattern.compile("<TakProtocolSupport\\s[^<>]*\\bversion\\s*=\\s*[\"']1[\"']");
    private static final Pattern REQUESTED =
            Pattern.compile("<TakRequest\\s[^<>]*\\bversion\\s*=\\s*[\"']([0-9]{1,9})[\"']");
    private static final Pattern GRANTED = Pattern.compile("<TakResponse\\s[^<>]*\\bstatus\\s*=\\s*[\"']true[\"']");

    private TakControls() {}

    static CotEvent offer(String uid, Instant now) {
        return of(OFFER, uid, "m-g", now, "<TakControl><TakProtocolSupport version=\"1\"/></TakControl>");
    }

    static CotEvent request(String uid, Instant now) {
        return of(REQUEST, uid, "m-g", now, "<TakControl><TakRequest version=\"1\"/></TakControl>");
    }

    static CotEvent response(String uid, boolean granted, Instant now) {
        String status = "<TakControl><TakResponse status=\"" + granted + "\"/></TakControl>";
        return of(RESPONSE, uid, "m-g", now, status);
    }

    static CotEvent ping(String uid, Instant now) {
        return of(PING, uid, "m-g", now, null);
    }

    static CotEvent pong(Instant now) {
        return of(PONG, "takPong", "h-g-i-g-o", now, null);
    }

    private static CotEvent of(String type, String uid, String how, Instant now, @Nullable String detailXml) {
        CotDetail detail = new CotDetail(
                null, null, null, null, null, null, null, null, null, null, null, null, List.of(), detailXml, null);
        Instant time = now.truncatedTo(ChronoUnit.MILLIS);
        return new CotEvent(
                "2.0",
                uid,
                type,
                how,
                time,
                time,
                time.plus(HOLDS),
                null,
                null,
                null,
                null,
                null,
                new CotPoint(0, 0, 0, UNKNOWN_METERS, UNKNOWN_METERS, null),
                detail,
                null);
    }

    /** True for an offer of the version that is spoken here. */
    static boolean isOffer(CotEvent event) {
        return event.type().equals(OFFER) && OFFERED.matcher(detail(event)).find();
    }

    /** The version that a request asks for; −1 when it names none. */
    static int requestedVersion(CotEvent event) {
        Matcher asked = REQUESTED.matcher(detail(event));
        return asked.find() ? Integer.parseInt(asked.group(1)) : -1;
    }

    static boolean isGranted(CotEvent event) {
        return GRANTED.matcher(detail(event)).find();
    }

    private static String detail(CotEvent event) {
        CotDetail detail = event.detail();
        String xml = detail == null ? null : detail.otherXml();
        return xml == null ? "" : xml;
    }
}

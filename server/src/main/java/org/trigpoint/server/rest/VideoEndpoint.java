package org.trigpoint.server.rest;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.Role;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.port.Videos;

/**
 * The endpoint that shows what a camera sees: a transport stream from the newest key picture on, for as long as it is asked for. Who may
 * not see the feed, or not what its stream is marked as, is answered as if it had no pictures.
 */
final class VideoEndpoint {
    private static final int MOST_WATCHERS = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int PACKET_BYTES = 188;

    /** A packet that says nothing (ISO/IEC 13818-1, PID 0x1FFF): sent into a pause, so that who has gone is noticed. */
    private static final byte[] NULL_PACKET = nullPacket();

    private final Videos videos;
    private final FeedBook feeds;
    private final Semaphore room = new Semaphore(MOST_WATCHERS);

    VideoEndpoint(Videos videos, FeedBook feeds) {
        this.videos = videos;
        this.feeds = feeds;
    }

    private static byte[] nullPacket() {
        byte[] packet = new byte[PACKET_BYTES];
        Arrays.fill(packet, (byte) 0xff);
        packet[0] = 0x47;
        packet[1] = 0x1f;
        packet[3] = 0x10;
        return packet;
    }

    Endpoint endpoint() {
        return new Endpoint(HandlerType.GET, "/api/feeds/{name}/video", Role.VIEWER, List.of(), this::watch);
    }

    private void watch(Context request, Session session) throws IOException, InterruptedException {
        String name = request.pathParam("name");
        Videos.Video video = videos.find(name)
                .filter(each -> mayWatch(name, each, session))
                .orElseThrow(() -> Refusal.notFound("No feed named " + name + " has pictures"));
        if (video.findCodec().isEmpty()) {
            throw Refusal.notFound("No pictures have come from " + name + " yet");
        }
        if (!room.tryAcquire()) {
            throw new Refusal(503, "Too many are watching: " + MOST_WATCHERS + " may at once");
        }
        try {
            request.contentType("video/mp2t");
            request.header("Cache-Control", "no-store");
            send(name, video, session, request.res().getOutputStream());
        } finally {
            room.release();
        }
    }

    private boolean mayWatch(String name, Videos.Video video, Session session) {
        return !session.ended()
                && feeds.seesNamed(name, session.viewer())
                && feeds.mayHave(video.marking(), session.viewer());
    }

    private void send(String name, Videos.Video video, Session session, OutputStream out) throws InterruptedException {
        Videos.Reel reel = video.open();
        try {
            while (mayWatch(name, video, session)) {
                byte[] packets = reel.next(PATIENCE);
                if (packets == null) {
                    return;
                }
                out.write(packets.length == 0 ? NULL_PACKET : packets);
                out.flush();
            }
        } catch (IOException gone) {
            // Who watched has closed the page: that is how each of these ends.
        }
    }
}

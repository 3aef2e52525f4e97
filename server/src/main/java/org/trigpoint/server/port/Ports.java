package org.trigpoint.server.port;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the server is connected to.
 *
 * @param commands takes what people do
 * @param evidence finds raw messages
 * @param tallies reads what ingest says of its sources
 * @param vitals how the system is doing
 * @param inlets takes raw messages that are sent to this server
 * @param replay the course of a replay, null when there is none
 * @param world the world that is shown, null when it is the real one
 * @param past where tracks were, null when nothing is kept
 * @param subscribers who is told of alerts
 * @param trial checks and tries rules that people write
 * @param zoneFiles makes zones of files
 * @param videos the pictures of feeds
 * @param phones that their holders enrol
 * @param images that the station has
 * @param satellites that make images
 * @param lookahead which eyes look next
 * @param chips pictures of things in images
 */
public record Ports(
        Commands commands,
        EvidenceSource evidence,
        FeedTallies tallies,
        Vitals vitals,
        Inlets inlets,
        @Nullable ReplayControl replay,
        @Nullable SimulatedWorld world,
        @Nullable Past past,
        Subscribers subscribers,
        RuleTrial trial,
        ZoneFiles zoneFiles,
        Videos videos,
        Phones phones,
        SceneTiles images,
        Satellites satellites,
        Lookahead lookahead,
        Chips chips) {
    public Optional<ReplayControl> findReplay() {
        return Optional.ofNullable(replay);
    }

    public Optional<SimulatedWorld> findWorld() {
        return Optional.ofNullable(world);
    }

    public Optional<Past> findPast() {
        return Optional.ofNullable(past);
    }

    /** The same with these images, and these pictures of things in them. */
    public Ports withImages(SceneTiles other, Chips otherChips) {
        return new Ports(
                commands,
                evidence,
                tallies,
                vitals,
                inlets,
                replay,
                world,
                past,
                subscribers,
                trial,
                zoneFiles,
                videos,
                phones,
                other,
                satellites,
                lookahead,
                otherChips);
    }

    /** Ports of a system that takes commands and keeps nothing. */
    public static Ports of(Commands commands) {
        return new Ports(
                commands,
                stamp -> Optional.empty(),
                List::of,
                Vitals.NONE,
                Inlets.NONE,
                null,
                null,
                null,
                Subscribers.NONE,
                RuleTrial.NONE,
                ZoneFiles.NONE,
                Videos.NONE,
                Phones.NONE,
                SceneTiles.NONE,
                Satellites.NONE,
                Lookahead.NONE,
                Chips.NONE);
    }
}

package org.trigpoint.threat.corridor;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.trigpoint.flow.Codec;
import org.trigpoint.geo.Angles;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.TrackMap;

/**
 * Two patterns over cables and pipelines. {@code cable-drag}: a ship under way that is slower than its own last hour for some time without
 * a cause that can be seen, and crosses a corridor meanwhile, as one does whose anchor is on the ground. {@code cable-stop}: a ship that
 * comes from under way and stays over a corridor. Takes ships that say they are ships; nothing is asserted, it is scored.
 */
public final class CorridorRule implements AreaRule<CorridorRule.State> {
    private static final long GAP_MICROS = 15 * 60_000_000L;
    private static final long SETTLE_MICROS = 3 * 60_000_000L;
    private static final long SAY_EVERY_MICROS = 10 * 60_000_000L;
    private static final long CAME_MICROS = 2 * 3_600_000_000L;
    /** Speed over ground as reported goes up and down by this without meaning anything. */
    private static final double SLACK_RATIO = 0.05;

    private static final double UNDER_WAY_KN = 4;
    private static final int FEWEST_MINUTES = 15;
    private static final double PILOT_METERS = 700;
    private static final int PILOT_TYPE = 50;

    /** By track. */
    static final class State {
        final TrackMap<Voyage> voyages = new TrackMap<>();
    }

    @Override
    public String name() {
        return "corridor";
    }

    @Override
    public List<RuleSetting> settings() {
        return CorridorSettings.ALL;
    }

    @Override
    public State open() {
        return new State();
    }

    @Override
    public void on(Leg leg, State state, Watch watch) {
        ZonesInForce zones = ZonesInForce.find(watch.board(), watch.audience()).orElse(null);
        if (zones == null || leg.late() || leg.platform() != Platform.SHIP) {
            return;
        }
        Corridors corridors = Corridors.of(zones);
        double speedKn = Voyage.knots(leg);
        if (!corridors.any() || Double.isNaN(speedKn)) {
            return;
        }
        Voyage voyage = state.voyages.computeIfAbsent(leg.track(), each -> new Voyage());
        if (leg.untilEpochMicros() - voyage.untilEpochMicros > GAP_MICROS) {
            voyage.restart();
        }
        CorridorSettings settings = CorridorSettings.of(RuleSettings.of(watch.board()));
        Around around = new Around(leg, speedKn, voyage, corridors, settings, state, watch);
        follow(around);
        rest(around);
        if (speedKn >= UNDER_WAY_KN) {
            voyage.underWayEpochMicros = leg.untilEpochMicros();
        }
        voyage.add(leg, speedKn);
    }

    /** Slower than it was. */
    private static void follow(Around around) {
        Voyage voyage = around.voyage();
        CorridorSettings settings = around.settings();
        Leg leg = around.leg();
        long now = leg.untilEpochMicros();
        double speedKn = around.speedKn();
        Voyage.Episode slow = voyage.slow;
        if (slow == null) {
            double expectedKn = voyage.expectedKn(now, SETTLE_MICROS, FEWEST_MINUTES);
            boolean slower = expectedKn >= UNDER_WAY_KN
                    && speedKn <= expectedKn * (1 - settings.slowerRatio())
                    && isUnderWay(speedKn, expectedKn, settings);
            if (!slower) {
                return;
            }
            slow = new Voyage.Episode(now, expectedKn);
            voyage.slow = slow;
        }
        boolean holds = speedKn <= slow.expectedKn * (1 - settings.slowerRatio() + SLACK_RATIO)
                && isUnderWay(speedKn, slow.expectedKn, settings);
        if (!holds) {
            if (slow.ceasedEpochMicros == Long.MIN_VALUE) {
                slow.ceasedEpochMicros = now;
            }
            if (now - slow.ceasedEpochMicros >= SETTLE_MICROS) {
                if (slow.saidEpochMicros != Long.MIN_VALUE) {
                    DragAlert.say(around, slow, slow.ceasedEpochMicros, true);
                }
                voyage.slow = null;
            }
            return;
        }
        slow.ceasedEpochMicros = Long.MIN_VALUE;
        slow.take(leg, speedKn);
        if (!Double.isNaN(voyage.latDeg)) {
            around.corridors().cross(voyage.latDeg, voyage.lonDeg, leg.latDeg(), leg.lonDeg(), now, slow.crossed);
        }
        slow.pilot |= around.pilotNear();
        boolean due = slow.saidEpochMicros == Long.MIN_VALUE || now - slow.saidEpochMicros >= SAY_EVERY_MICROS;
        if (leg.isHome() && due && now - slow.fromEpochMicros >= settings.dragMicros() && !slow.crossed.isEmpty()) {
            DragAlert.say(around, slow, now, false);
        }
    }

    private static boolean isUnderWay(double speedKn, double expectedKn, CorridorSettings settings) {
        return speedKn >= settings.leastKn()
                && speedKn <= settings.mostKn()
                && speedKn >= expectedKn * (1 - settings.mostSlowerRatio());
    }

    /** At rest over a corridor. */
    private static void rest(Around around) {
        Voyage voyage = around.voyage();
        CorridorSettings settings = around.settings();
        Leg leg = around.leg();
        long now = leg.untilEpochMicros();
        TreeSet<String> over = new TreeSet<>();
        if (around.speedKn() < settings.stopKn()) {
            around.corridors().hold(leg.latDeg(), leg.lonDeg(), now, over);
        }
        Voyage.Episode stop = voyage.stop;
        if (over.isEmpty()) {
            if (stop != null) {
                if (stop.ceasedEpochMicros == Long.MIN_VALUE) {
                    stop.ceasedEpochMicros = now;
                }
                if (now - stop.ceasedEpochMicros >= SETTLE_MICROS) {
                    if (stop.saidEpochMicros != Long.MIN_VALUE) {
                        StopAlert.say(around, stop, stop.ceasedEpochMicros, true);
                    }
                    voyage.stop = null;
                }
            }
            return;
        }
        if (stop == null) {
            boolean came =
                    voyage.underWayEpochMicros != Long.MIN_VALUE && now - voyage.underWayEpochMicros <= CAME_MICROS;
            if (!came) {
                return;
            }
            stop = new Voyage.Episode(now, Double.NaN);
            voyage.stop = stop;
        }
        stop.ceasedEpochMicros = Long.MIN_VALUE;
        stop.crossed.addAll(over);
        stop.take(leg, around.speedKn());
        stop.pilot |= around.pilotNear();
        boolean due = stop.saidEpochMicros == Long.MIN_VALUE || now - stop.saidEpochMicros >= SAY_EVERY_MICROS;
        if (leg.isHome() && due && now - stop.fromEpochMicros >= settings.stopMicros()) {
            StopAlert.say(around, stop, now, false);
        }
    }

    @Override
    public void onGone(Craft craft, State state, Watch watch) {
        state.voyages.remove(craft.last().track());
    }

    @Override
    public long forgetEpochMicros(State state) {
        return state.voyages.isEmpty() ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    @Override
    public Codec<State> stateCodec() {
        return CorridorCodec.INSTANCE;
    }

    /** What is asked about, and what is around it. */
    record Around(
            Leg leg,
            double speedKn,
            Voyage voyage,
            Corridors corridors,
            CorridorSettings settings,
            State state,
            Watch watch) {
        private static final double NEIGHBOUR_METERS = 25_000;
        private static final double ALIKE_DEG = 60;
        private static final long RECENT_MICROS = 10 * 60_000_000L;
        private static final double SLOWED_RATIO = 0.92;
        private static final int FEWEST_OF_NEIGHBOUR = 4;

        /**
         * How many neighbours went under way on a like course before a time, and how many of them have become slower since.
         *
         * @param beforeEpochMicros when the craft itself became slower
         */
        Neighbours neighbours(long beforeEpochMicros) {
            int[] counts = new int[2];
            List<TrackId> slowed = new ArrayList<>();
            watch.waters().forEachNear(leg.latDeg(), leg.lonDeg(), NEIGHBOUR_METERS, craft -> {
                Voyage other = state.voyages.get(craft.last().track());
                if (other == null || craft.last().track().equals(leg.track())) {
                    return;
                }
                long now = other.untilEpochMicros;
                double expectedKn = other.slow != null
                        ? other.slow.expectedKn
                        : other.expectedKn(beforeEpochMicros, 0, FEWEST_OF_NEIGHBOUR);
                boolean comparable = expectedKn >= UNDER_WAY_KN
                        && craft.last().motion().hasCourse()
                        && leg.motion().hasCourse()
                        && Math.abs(Angles.turnDeg(
                                        craft.last().motion().courseDeg(),
                                        leg.motion().courseDeg()))
                                <= ALIKE_DEG;
                if (comparable) {
                    counts[0]++;
                    if (other.recentKn(now, RECENT_MICROS) <= expectedKn * SLOWED_RATIO) {
                        counts[1]++;
                        slowed.add(craft.last().track());
                    }
                }
            });
            return new Neighbours(counts[0], counts[1], slowed);
        }

        /** Crafts at rest close by: an anchorage that nobody drew. */
        int restingNear() {
            int[] count = new int[1];
            watch.waters().forEachNear(leg.latDeg(), leg.lonDeg(), 3_000, craft -> {
                double knots = Voyage.knots(craft.last());
                boolean other = !craft.last().track().equals(leg.track());
                count[0] += other && craft.last().platform() == Platform.SHIP && knots < 1 ? 1 : 0;
            });
            return count[0];
        }

        boolean pilotNear() {
            boolean[] near = new boolean[1];
            watch.waters()
                    .forEachNear(
                            leg.latDeg(),
                            leg.lonDeg(),
                            PILOT_METERS,
                            craft -> near[0] |= craft.last().shipType() == PILOT_TYPE
                                    && !craft.last().track().equals(leg.track()));
            return near[0];
        }
    }

    /** How others do. */
    record Neighbours(int comparable, int slowed, List<TrackId> tracks) {}
}

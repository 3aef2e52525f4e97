package org.trigpoint.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/**
 * How many alerts a rule raised in the last days, and what became of them. Days are of 24 hours back from the moment of the count,
 * whatever the calendar says.
 *
 * @param rule its name
 * @param version the newest that raised one
 * @param perDay alerts raised in each day, the oldest day first
 * @param open those that are open
 * @param confirmed those that a person confirmed at some time
 * @param dismissed those that a person dismissed
 * @param withdrawn those that did not hold
 * @param expired those that nobody said anything of in time
 */
public record RuleTally(
        String rule,
        int version,
        List<Integer> perDay,
        int open,
        int confirmed,
        int dismissed,
        int withdrawn,
        int expired) {
    private static final long DAY_MICROS = 86_400_000_000L;

    public RuleTally {
        perDay = List.copyOf(perDay);
    }

    /** Alerts raised in all these days. */
    public int total() {
        return perDay.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Counts, by the name of the rule.
     *
     * @param revisions of alerts, those of one alert together, oldest first
     * @param viewer who may see the newest of them, or it is not counted
     * @param tracks finds a track as it is now
     */
    public static List<RuleTally> count(
            List<Alert> revisions,
            Viewer viewer,
            Function<TrackId, Optional<Track>> tracks,
            long nowEpochMicros,
            int days) {
        TreeMap<String, Counting> rules = new TreeMap<>();
        for (int i = 0; i < revisions.size(); i++) {
            int first = i;
            while (i + 1 < revisions.size()
                    && revisions.get(i + 1).id().equals(revisions.get(first).id())) {
                i++;
            }
            List<Alert> one = revisions.subList(first, i + 1);
            long age = nowEpochMicros - one.getLast().id().beganEpochMicros();
            long day = days - 1 - Math.floorDiv(age, DAY_MICROS);
            if (day >= 0 && Visible.visible(one.getLast(), viewer, tracks)) {
                rules.computeIfAbsent(one.getLast().content().rule(), _ -> new Counting(days))
                        .add(one, (int) Math.min(day, days - 1));
            }
        }
        List<RuleTally> tallies = new ArrayList<>();
        rules.forEach((rule, counting) -> tallies.add(counting.tally(rule)));
        return tallies;
    }

    private static final class Counting {
        private final int[] perDay;
        private int version;
        private int confirmed;
        private final int[] states = new int[Alert.State.values().length];

        Counting(int days) {
            perDay = new int[days];
        }

        void add(List<Alert> one, int day) {
            Alert newest = one.getLast();
            perDay[day]++;
            version = Math.max(version, newest.content().ruleVersion());
            states[newest.state().ordinal()]++;
            confirmed += one.stream().anyMatch(each -> each.state() == Alert.State.CONFIRMED) ? 1 : 0;
        }

        private int in(Alert.State state) {
            return states[state.ordinal()];
        }

        RuleTally tally(String rule) {
            List<Integer> days = new ArrayList<>();
            for (int count : perDay) {
                days.add(count);
            }
            int open = in(Alert.State.RAISED) + in(Alert.State.UPDATED) + in(Alert.State.CONFIRMED);
            return new RuleTally(
                    rule,
                    version,
                    days,
                    open,
                    confirmed,
                    in(Alert.State.DISMISSED),
                    in(Alert.State.WITHDRAWN),
                    in(Alert.State.EXPIRED));
        }
    }
}

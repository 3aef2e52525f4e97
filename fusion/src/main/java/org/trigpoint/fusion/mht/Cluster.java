package org.trigpoint.fusion.mht;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Fields;
import org.trigpoint.fusion.plane.MotionModels;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.plane.PlaneUpdater;
import org.trigpoint.fusion.rhythm.Rhythm;

/**
 * Tracks that are in doubt with each other, the detections that wait for it, and the hypotheses, best first.
 *
 * <p>A member's key is the id of its row; of one that no row was begun for yet, −1 less the serial of its first detection. Bytes: count of
 * members, each i64 key; list of {@link Waiting}; count of leaves, each {@link Leaf}; count of hypotheses, each f64 log, for each member i32
 * leaf, -1 for none, for each that waits i64 key.
 */
final class Cluster {
    private static final int MOST_HYPOTHESES = 100;
    /** Hypotheses that are so much less likely than the best are let go: 1 in 160,000. */
    private static final double DROP_LOG = 12;

    static final int MOST_MEMBERS = 100_000;
    private static final int MOST_WAITING = 100_000;

    final List<Long> members = new ArrayList<>();
    final List<Waiting> waiting = new ArrayList<>();
    List<Hypothesis> hypotheses = new ArrayList<>();

    /** Without members, which one hypothesis explains. */
    static Cluster empty() {
        Cluster cluster = new Cluster();
        cluster.hypotheses.add(new Hypothesis(0, new Leaf[0], new long[0]));
        return cluster;
    }

    /** Takes in a member that all hypotheses have alike. */
    void add(long key, Leaf leaf) {
        members.add(key);
        hypotheses.replaceAll(each -> {
            @Nullable Leaf[] leaves = Arrays.copyOf(each.leaves, members.size());
            leaves[members.size() - 1] = leaf;
            return each.withLeaves(leaves);
        });
    }

    /** Takes in another cluster: every hypothesis of the one with every one of the other. */
    void add(Cluster other) {
        List<Hypothesis> both = new ArrayList<>();
        for (Hypothesis one : hypotheses) {
            for (Hypothesis two : other.hypotheses) {
                @Nullable Leaf[] leaves = Arrays.copyOf(one.leaves, members.size() + other.members.size());
                System.arraycopy(two.leaves, 0, leaves, members.size(), other.members.size());
                long[] given = Arrays.copyOf(one.given, waiting.size() + other.waiting.size());
                System.arraycopy(two.given, 0, given, waiting.size(), other.waiting.size());
                both.add(new Hypothesis(one.log + two.log, leaves, given));
            }
        }
        members.addAll(other.members);
        waiting.addAll(other.waiting);
        hypotheses = best(both);
    }

    private static List<Hypothesis> best(List<Hypothesis> all) {
        IdentityHashMap<Hypothesis, Double> total = new IdentityHashMap<>();
        all.forEach(each -> total.put(each, each.totalLog()));
        // A stable sort: what is as likely stays in its order.
        all.sort(Comparator.comparingDouble(each -> -total.getOrDefault(each, 0.0)));
        double most = total.getOrDefault(all.getFirst(), 0.0);
        List<Hypothesis> kept = new ArrayList<>();
        for (Hypothesis each : all) {
            if (kept.size() == MOST_HYPOTHESES || total.getOrDefault(each, 0.0) < most - DROP_LOG) {
                break;
            }
            kept.add(each);
        }
        double base = kept.getFirst().log;
        kept.replaceAll(each -> each.withLog(each.log - base));
        return kept;
    }

    /** Weighs a detection for all leaves; gives the most that one explains it by. */
    double weigh(long serial, PlaneScan scan, int i, Rhythm rhythm, PlaneUpdater updater) {
        double most = Double.NEGATIVE_INFINITY;
        for (Hypothesis each : hypotheses) {
            for (Leaf leaf : each.leaves) {
                if (leaf != null) {
                    leaf.weigh(serial, scan, i, rhythm, updater);
                    most = Math.max(most, leaf.seenLog);
                }
            }
        }
        return most;
    }

    /**
     * Explains a detection by each member, and as something new.
     *
     * @param next it, weighed
     * @param leastLog members that explain it worse are passed over
     * @param newLog logarithm of how likely it is of something new
     * @param born what that is then
     */
    void branch(
            Waiting next,
            PlaneScan scan,
            int i,
            Rhythm rhythm,
            PlaneUpdater updater,
            double leastLog,
            double newLog,
            Leaf born) {
        long newKey = -1 - next.serial;
        List<Hypothesis> children = new ArrayList<>();
        for (Hypothesis each : hypotheses) {
            for (int member = 0; member < members.size(); member++) {
                Leaf leaf = each.leaves[member];
                if (leaf != null && leaf.seenLog >= leastLog) {
                    next.note(members.get(member), leaf.distanceSquared, leaf.likelihoodLog - newLog);
                    @Nullable Leaf[] leaves = Arrays.copyOf(each.leaves, members.size() + 1);
                    leaves[member] = leaf.after(scan, i, rhythm, updater);
                    children.add(child(each, leaf.seenLog, leaves, members.get(member)));
                }
            }
            @Nullable Leaf[] leaves = Arrays.copyOf(each.leaves, members.size() + 1);
            leaves[members.size()] = born;
            children.add(child(each, newLog, leaves, newKey));
        }
        waiting.add(next);
        members.add(newKey);
        hypotheses = best(children);
    }

    private static Hypothesis child(Hypothesis of, double log, @Nullable Leaf[] leaves, long key) {
        long[] given = Arrays.copyOf(of.given, of.given.length + 1);
        given[of.given.length] = key;
        return new Hypothesis(of.log + log, leaves, given);
    }

    /** How likely it is that a detection is of each member, by the likeliest first among equals. */
    Map<Long, Double> masses(int index) {
        double most = hypotheses.getFirst().totalLog();
        double sum = 0;
        TreeMap<Long, Double> masses = new TreeMap<>();
        for (Hypothesis each : hypotheses) {
            double mass = StrictMath.exp(each.totalLog() - most);
            sum += mass;
            masses.merge(each.given[index], mass, Double::sum);
        }
        double all = sum;
        masses.replaceAll((_, mass) -> mass / all);
        return masses;
    }

    /** Keeps the hypotheses by which a detection is of a member. */
    void decide(int index, long key) {
        hypotheses.removeIf(each -> each.given[index] != key);
    }

    /** A member has a row now. */
    void rename(long key, long name) {
        members.set(members.indexOf(key), name);
        waiting.forEach(each -> each.rename(key, name));
        hypotheses.forEach(each -> {
            for (int i = 0; i < each.given.length; i++) {
                if (each.given[i] == key) {
                    each.given[i] = name;
                }
            }
        });
    }

    /** Lets go of a detection that is decided on. */
    void drop(int index) {
        waiting.remove(index);
        hypotheses.replaceAll(each -> {
            long[] given = new long[each.given.length - 1];
            System.arraycopy(each.given, 0, given, 0, index);
            System.arraycopy(each.given, index + 1, given, index, given.length - index);
            return new Hypothesis(each.log, each.leaves, given);
        });
    }

    /** Lets go of the members that all hypotheses have alike, or that none has any more. */
    void release() {
        boolean[] kept = new boolean[members.size()];
        int count = 0;
        Hypothesis first = hypotheses.getFirst();
        for (int member = 0; member < kept.length; member++) {
            for (Hypothesis each : hypotheses) {
                kept[member] |= each.leaves[member] != first.leaves[member];
            }
            count += kept[member] ? 1 : 0;
        }
        if (count < kept.length) {
            keep(kept, count);
        }
    }

    private void keep(boolean[] kept, int count) {
        int size = count;
        hypotheses.replaceAll(each -> {
            @Nullable Leaf[] leaves = new Leaf[size];
            int to = 0;
            for (int member = 0; member < kept.length; member++) {
                if (kept[member]) {
                    leaves[to++] = each.leaves[member];
                }
            }
            return each.withLeaves(leaves);
        });
        for (int member = kept.length - 1; member >= 0; member--) {
            if (!kept[member]) {
                members.remove(member);
            }
        }
    }

    /** Parts what no detection connects: each part with what its hypotheses say, all others summed. */
    List<Cluster> parts() {
        Map<Long, Long> root = new HashMap<>();
        members.forEach(key -> root.put(key, key));
        for (int i = 0; i < waiting.size(); i++) {
            long first = hypotheses.getFirst().given[i];
            root.putIfAbsent(first, first);
            for (Hypothesis each : hypotheses) {
                root.putIfAbsent(each.given[i], each.given[i]);
                root.put(rootOf(root, each.given[i]), rootOf(root, first));
            }
        }
        TreeMap<Long, List<Long>> groups = new TreeMap<>();
        for (long key : members) {
            groups.computeIfAbsent(rootOf(root, key), _ -> new ArrayList<>()).add(key);
        }
        if (groups.size() <= 1) {
            return List.of(this);
        }
        List<Cluster> parts = new ArrayList<>();
        groups.forEach((group, _) -> parts.add(part(root, group)));
        return parts;
    }

    private static long rootOf(Map<Long, Long> root, long key) {
        long at = key;
        while (root.getOrDefault(at, at) != at) {
            at = root.getOrDefault(at, at);
        }
        return at;
    }

    private Cluster part(Map<Long, Long> root, long group) {
        Cluster part = new Cluster();
        List<Integer> own = new ArrayList<>();
        for (int member = 0; member < members.size(); member++) {
            if (rootOf(root, members.get(member)) == group) {
                own.add(member);
                part.members.add(members.get(member));
            }
        }
        List<Integer> heard = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            if (rootOf(root, hypotheses.getFirst().given[i]) == group) {
                heard.add(i);
                part.waiting.add(waiting.get(i));
            }
        }
        double most = hypotheses.getFirst().totalLog();
        Map<List<Long>, Integer> known = new HashMap<>();
        List<Double> masses = new ArrayList<>();
        for (Hypothesis each : hypotheses) {
            long[] given = heard.stream().mapToLong(i -> each.given[i]).toArray();
            @Nullable Leaf[] leaves = new Leaf[own.size()];
            for (int member = 0; member < leaves.length; member++) {
                leaves[member] = each.leaves[own.get(member)];
            }
            double mass = StrictMath.exp(each.totalLog() - most);
            Integer before = known.putIfAbsent(Arrays.stream(given).boxed().toList(), masses.size());
            if (before == null) {
                masses.add(mass);
                part.hypotheses.add(new Hypothesis(0, leaves, given));
            } else {
                masses.set(before, masses.get(before) + mass);
            }
        }
        for (int i = 0; i < masses.size(); i++) {
            Hypothesis each = part.hypotheses.get(i);
            double unseen = each.totalLog();
            part.hypotheses.set(i, new Hypothesis(StrictMath.log(masses.get(i)) - unseen, each.leaves, each.given));
        }
        part.hypotheses = best(part.hypotheses);
        return part;
    }

    /** Works out anew how likely it is that nothing was seen until now, of what was read or has waited. */
    void refresh(Rhythm rhythm) {
        for (Hypothesis each : hypotheses) {
            for (Leaf leaf : each.leaves) {
                if (leaf != null) {
                    leaf.unseenLog = rhythm.unseenLog(leaf.beat);
                }
            }
        }
        hypotheses = best(hypotheses);
    }

    void write(DataOutput out) throws IOException {
        Fields.writeCount(members.size(), out);
        for (long key : members) {
            out.writeLong(key);
        }
        Fields.writeCount(waiting.size(), out);
        for (Waiting each : waiting) {
            each.write(out);
        }
        IdentityHashMap<Leaf, Integer> numbers = new IdentityHashMap<>();
        List<Leaf> leaves = new ArrayList<>();
        for (Hypothesis each : hypotheses) {
            for (Leaf leaf : each.leaves) {
                if (leaf != null && numbers.putIfAbsent(leaf, leaves.size()) == null) {
                    leaves.add(leaf);
                }
            }
        }
        Fields.writeCount(leaves.size(), out);
        for (Leaf leaf : leaves) {
            leaf.write(out);
        }
        Fields.writeCount(hypotheses.size(), out);
        for (Hypothesis each : hypotheses) {
            out.writeDouble(each.log);
            for (Leaf leaf : each.leaves) {
                out.writeInt(leaf == null ? -1 : numbers.getOrDefault(leaf, -1));
            }
            for (long key : each.given) {
                out.writeLong(key);
            }
        }
    }

    static Cluster read(MotionModels motion, DataInput in) throws IOException {
        Cluster cluster = new Cluster();
        int members = Fields.readCount(in, MOST_MEMBERS, "members");
        for (int i = 0; i < members; i++) {
            cluster.members.add(in.readLong());
        }
        int waiting = Fields.readCount(in, MOST_WAITING, "waiting");
        for (int i = 0; i < waiting; i++) {
            cluster.waiting.add(Waiting.read(in));
        }
        int count = Fields.readCount(in, MOST_HYPOTHESES * MOST_MEMBERS, "leaves");
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(Leaf.read(motion, in));
        }
        int hypotheses = Fields.readCount(in, MOST_HYPOTHESES, "hypotheses");
        for (int i = 0; i < hypotheses; i++) {
            double log = in.readDouble();
            @Nullable Leaf[] own = new Leaf[members];
            for (int member = 0; member < members; member++) {
                int number = in.readInt();
                if (number < -1 || number >= count) {
                    throw new IOException("There is no leaf " + number);
                }
                own[member] = number < 0 ? null : leaves.get(number);
            }
            long[] given = new long[waiting];
            for (int j = 0; j < waiting; j++) {
                given[j] = in.readLong();
            }
            cluster.hypotheses.add(new Hypothesis(log, own, given));
        }
        if (hypotheses == 0) {
            throw new IOException("A cluster has hypotheses");
        }
        return cluster;
    }
}

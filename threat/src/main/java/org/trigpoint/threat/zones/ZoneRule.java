package org.trigpoint.threat.zones;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.rules.Subject;
import org.trigpoint.threat.rules.TrackRule;
import org.trigpoint.threat.rules.Watch;
import org.trigpoint.threat.setting.RuleSetting;

/**
 * A ship goes into a zone ({@code zone-entry}), comes out ({@code zone-exit}) or stays ({@code zone-dwell}). Which categories of zones say
 * which is a setting; where that is not enough a person writes a rule. Takes ships and crafts of ships.
 */
public final class ZoneRule implements TrackRule<ZoneRule.Inside> {
    static final String ENTRY = "zone-entry";
    static final String EXIT = "zone-exit";
    static final String DWELL = "zone-dwell";

    private static final int VERSION = 1;
    private static final long MINUTE_MICROS = 60_000_000L;
    private static final long WORTH_MICROS = 12 * 60 * MINUTE_MICROS;
    /** Out of it at so many minutes in turn, it has left: one bad position is no exit. */
    private static final int OUT_MINUTES = 2;

    private static final long SAY_EVERY_MICROS = 30 * MINUTE_MICROS;
    private static final double PRIOR_LOG = 0;
    private static final double IN_IT_LOG = 1;
    private static final double SERVICE_LOG = -3;
    private static final ZoneCategory[] CATEGORIES = ZoneCategory.values();

    private static final List<RuleSetting> SETTINGS = settingsOfCategories();

    private static List<RuleSetting> settingsOfCategories() {
        List<RuleSetting> settings = new ArrayList<>();
        for (ZoneCategory category : CATEGORIES) {
            boolean guarded = category == ZoneCategory.PROTECTED || category == ZoneCategory.EXERCISE;
            settings.add(new RuleSetting(
                    ENTRY + "." + word(category), guarded ? 1 : 0, 0, 1, "1: entries into such zones raise alerts"));
            settings.add(new RuleSetting(
                    EXIT + "." + word(category), guarded ? 1 : 0, 0, 1, "1: exits out of such zones raise alerts"));
            boolean works = category == ZoneCategory.WIND_FARM || category == ZoneCategory.PLATFORM;
            settings.add(new RuleSetting(
                    DWELL + "." + word(category),
                    guarded ? 30 : works ? 60 : 0,
                    0,
                    10_000,
                    "minutes in such a zone that raise an alert; 0 for never"));
        }
        return List.copyOf(settings);
    }

    private static String word(ZoneCategory category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What each category says: entry, exit, minutes of dwell, by its ordinal. */
    private static final class Said {
        final boolean[] entry = new boolean[CATEGORIES.length];
        final boolean[] exit = new boolean[CATEGORIES.length];
        final long[] dwellMicros = new long[CATEGORIES.length];

        static Said of(RuleSettings set) {
            Said said = new Said();
            for (int i = 0; i < CATEGORIES.length; i++) {
                said.entry[i] = SETTINGS.get(3 * i).in(set) > 0;
                said.exit[i] = SETTINGS.get(3 * i + 1).in(set) > 0;
                said.dwellMicros[i] = (long) (SETTINGS.get(3 * i + 2).in(set) * MINUTE_MICROS);
            }
            return said;
        }
    }

    /** The zones that hold a track. */
    static final class Inside {
        /** By id of the zone. */
        final TreeMap<String, Stay> stays = new TreeMap<>();

        long seenEpochMicros;
    }

    /** A stay in a zone. */
    static final class Stay {
        long fromEpochMicros;
        long lastEpochMicros;
        /** True when it was seen to come in. */
        boolean entered;

        long dwellSaidEpochMicros = Long.MIN_VALUE;
        int out;
    }

    @Override
    public String name() {
        return "zones";
    }

    @Override
    public Pace pace() {
        return Pace.MINUTE;
    }

    @Override
    public List<RuleSetting> settings() {
        return SETTINGS;
    }

    @Override
    public @Nullable Inside on(Watch watch, @Nullable Inside before, Findings findings) {
        Subject subject = watch.subject();
        ZoneMap map = ZoneMap.of(watch.zones());
        boolean ship = subject.platform() == Platform.SHIP || subject.platform() == Platform.CRAFT_OF_PARENT;
        if (map.isEmpty() || !ship) {
            return null;
        }
        List<ZoneMap.Entry> holding = map.holding(subject.latDeg(), subject.lonDeg(), subject.timeEpochMicros());
        if (before == null && holding.isEmpty()) {
            return null;
        }
        Said said = watch.settings().derive(Said.class, Said::of);
        Inside inside = before == null ? new Inside() : before;
        for (ZoneMap.Entry zone : holding) {
            stay(zone, inside, said, watch, findings);
        }
        leave(map, holding, inside, said, watch, findings);
        inside.seenEpochMicros = watch.nowEpochMicros();
        return inside.stays.isEmpty() ? null : inside;
    }

    private static void stay(ZoneMap.Entry zone, Inside inside, Said said, Watch watch, Findings findings) {
        Subject subject = watch.subject();
        long time = subject.timeEpochMicros();
        int category = zone.content().category().ordinal();
        Stay stay = inside.stays.get(zone.id());
        if (stay == null) {
            stay = new Stay();
            stay.fromEpochMicros = time;
            stay.lastEpochMicros = time;
            // Seen first within, or first since the zone was made: nobody saw it come in.
            stay.entered = subject.minutes().count() > 1
                    && wasOutside(zone, subject, subject.minutes().count() - 2);
            inside.stays.put(zone.id(), stay);
            if (stay.entered && said.entry[category]) {
                findings.say(finding(ENTRY, zone, stay, time, watch));
            }
        }
        stay.lastEpochMicros = time;
        stay.out = 0;
        long dwell = said.dwellMicros[category];
        boolean due = dwell > 0
                && time - stay.fromEpochMicros >= dwell
                && (stay.dwellSaidEpochMicros == Long.MIN_VALUE
                        || time - stay.dwellSaidEpochMicros >= SAY_EVERY_MICROS);
        if (due) {
            stay.dwellSaidEpochMicros = time;
            findings.say(finding(DWELL, zone, stay, time, watch));
        }
    }

    private static boolean wasOutside(ZoneMap.Entry zone, Subject subject, int minute) {
        return zone.content().validFromEpochMicros() <= subject.minutes().time(minute)
                && !ZoneIndex.of(List.of(zone.content().shape()))
                        .holds(
                                0,
                                subject.minutes().latDeg(minute),
                                subject.minutes().lonDeg(minute));
    }

    private static void leave(
            ZoneMap map, List<ZoneMap.Entry> holding, Inside inside, Said said, Watch watch, Findings findings) {
        List<String> gone = new ArrayList<>();
        for (Map.Entry<String, Stay> each : inside.stays.entrySet()) {
            if (holding.stream().anyMatch(zone -> zone.id().equals(each.getKey()))) {
                continue;
            }
            ZoneMap.Entry zone = map.find(each.getKey());
            Stay stay = each.getValue();
            stay.out++;
            if (zone == null || stay.out >= OUT_MINUTES) {
                gone.add(each.getKey());
            }
            if (zone != null && stay.out >= OUT_MINUTES) {
                if (said.exit[zone.content().category().ordinal()]) {
                    findings.say(finding(EXIT, zone, stay, watch.subject().timeEpochMicros(), watch));
                }
                if (stay.dwellSaidEpochMicros != Long.MIN_VALUE) {
                    findings.say(finding(DWELL, zone, stay, stay.lastEpochMicros, watch));
                }
            }
        }
        gone.forEach(inside.stays::remove);
    }

    private static Finding finding(String rule, ZoneMap.Entry zone, Stay stay, long time, Watch watch) {
        Subject subject = watch.subject();
        long minutes = (stay.lastEpochMicros - stay.fromEpochMicros) / MINUTE_MICROS;
        String name = zone.content().name();
        String headline = switch (rule) {
            case ENTRY -> subject.shownName() + " went into " + name;
            case EXIT -> subject.shownName() + " came out of " + name + " after " + minutes + " min";
            default -> subject.shownName() + " has been in " + name + " for " + minutes + " min";
        };
        int from = subject.minutes().since(stay.fromEpochMicros - MINUTE_MICROS);
        AlertDraft draft = AlertDraft.of(rule, VERSION)
                .about(subject)
                .headline(headline)
                .at(subject.latDeg(), subject.lonDeg(), 500)
                .during(rule.equals(EXIT) ? time : stay.fromEpochMicros, time, watch.nowEpochMicros() + WORTH_MICROS)
                .weighs(
                        zone.content().category() == ZoneCategory.PROTECTED
                                ? AlertContent.Severity.MODERATE
                                : AlertContent.Severity.MINOR,
                        AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG)
                .pro(
                        "Its positions lie " + (rule.equals(EXIT) ? "outside of " : "in ") + name,
                        IN_IT_LOG,
                        subject.minutes().stamps(from, subject.minutes().count(), 16));
        String service = serviceOf(subject.shipType());
        if (!service.isEmpty()) {
            draft.con(service, SERVICE_LOG, List.of());
        }
        return new Finding(
                subject.track().audience(),
                subject.track() + ":" + zone.id() + "@" + stay.fromEpochMicros / MINUTE_MICROS,
                draft.content(),
                null);
    }

    private static String serviceOf(int shipType) {
        return switch (shipType) {
            case 50 -> "It is a pilot vessel";
            case 51 -> "It is a search and rescue vessel";
            case 35 -> "It is on military operations by its type";
            case 55 -> "It is a police vessel";
            default -> "";
        };
    }

    @Override
    public long forgetEpochMicros(Inside state) {
        return state.seenEpochMicros + WORTH_MICROS;
    }

    @Override
    public Codec<Inside> stateCodec() {
        return InsideCodec.INSTANCE;
    }

    /** Format 1: i64 seen, count of stays, each text zone, i64 from, i64 last, flag entered, i64 dwell said, u8 out; sorted by zone. */
    private static final class InsideCodec implements Codec<Inside> {
        static final InsideCodec INSTANCE = new InsideCodec();
        private static final int MOST_STAYS = 1 << 16;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Inside inside, DataOutput out) throws IOException {
            out.writeLong(inside.seenEpochMicros);
            Fields.writeCount(inside.stays.size(), out);
            for (Map.Entry<String, Stay> each : inside.stays.entrySet()) {
                Stay stay = each.getValue();
                Fields.writeText(each.getKey(), out);
                out.writeLong(stay.fromEpochMicros);
                out.writeLong(stay.lastEpochMicros);
                out.writeBoolean(stay.entered);
                out.writeLong(stay.dwellSaidEpochMicros);
                out.writeByte(stay.out);
            }
        }

        @Override
        public Inside read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Stays in zones");
            Inside inside = new Inside();
            inside.seenEpochMicros = in.readLong();
            for (int left = Fields.readCount(in, MOST_STAYS, "stays"); left > 0; left--) {
                String zone = Fields.readText(in, "zone");
                Stay stay = new Stay();
                stay.fromEpochMicros = in.readLong();
                stay.lastEpochMicros = in.readLong();
                stay.entered = Fields.readFlag(in, "entered");
                stay.dwellSaidEpochMicros = in.readLong();
                stay.out = in.readUnsignedByte();
                inside.stays.put(zone, stay);
            }
            return inside;
        }
    }
}

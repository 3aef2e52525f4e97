package org.trigpoint.feeds.klv;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.message.KlvMessage;
import org.trigpoint.feeds.klv.message.SecuritySet;
import org.trigpoint.feeds.klv.message.UasDatalink;
import org.trigpoint.feeds.klv.message.UasMission;
import org.trigpoint.feeds.klv.message.UasPlatform;
import org.trigpoint.feeds.klv.message.VmtiSet;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.observation.Identity;

/**
 * What the aircraft of one source has said of itself: items that seldom change are not in every set.
 *
 * <p>Its name for the track is the tail number, else designation and mission, else the name of the source, as it was when first a
 * name was needed. It stays until one of the three is said differently than before: what is only added later changes no name.
 *
 * <p>State: nullable texts name, tailNumber, designation, mission, callSign; {@link MarkingCodec marking}; i64 version of
 * moving targets, −1 for none; nullable text of what was last told as identity; i64 when.
 */
final class Craft {
    private static final String NETWORK = "klv";
    private static final long NO_VERSION = -1;
    private static final long TELL_AGAIN_MICROS = 30_000_000;

    private @Nullable String name;
    private @Nullable String tailNumber;
    private @Nullable String designation;
    private @Nullable String mission;
    private @Nullable String callSign;
    private Marking said = Marking.CLEAR;
    private @Nullable Long targetVersion;
    private @Nullable String told;
    private long toldEpochMicros = Long.MIN_VALUE;

    /** The version that holds for moving targets that say none; null before the first. */
    @Nullable
    Long targetVersion() {
        return targetVersion;
    }

    /** Takes the version of the moving targets, if it is said. */
    void takeVersion(KlvMessage message) {
        Long version = VmtiSet.findVersion(message);
        targetVersion = version == null ? targetVersion : version;
    }

    /** Takes what a set says. */
    void take(UasDatalink set) {
        UasPlatform platform = set.platform();
        UasMission flown = set.mission();
        String newTail = platform == null ? null : platform.tailNumber();
        String newDesignation = platform == null ? null : platform.designation();
        String newMission = flown == null ? null : flown.missionId();
        if (differs(tailNumber, newTail) || differs(designation, newDesignation) || differs(mission, newMission)) {
            name = null;
        }
        tailNumber = newTail == null ? tailNumber : newTail;
        designation = newDesignation == null ? designation : newDesignation;
        mission = newMission == null ? mission : newMission;
        String newCallSign = platform == null ? null : platform.callSign();
        callSign = newCallSign == null ? callSign : newCallSign;
        SecuritySet security = set.security();
        if (security != null) {
            take(security);
        }
    }

    private static boolean differs(@Nullable String known, @Nullable String now) {
        return known != null && now != null && !known.equals(now);
    }

    /** Takes how the stream is marked from here on. */
    void take(SecuritySet security) {
        said = Markings.of(security);
    }

    /** The packed identity. */
    long identity(String sourceName) {
        String known = name;
        if (known == null) {
            known = tailNumber != null ? tailNumber : byModel(sourceName);
            name = known;
        }
        return Identity.named(NETWORK, known);
    }

    private String byModel(String sourceName) {
        if (designation == null && mission == null) {
            return sourceName;
        }
        return Objects.requireNonNullElse(designation, "") + ' ' + Objects.requireNonNullElse(mission, "");
    }

    /** The marking of what it says now. */
    Marking marking(Marking source) {
        return Marking.strictest(source, said);
    }

    @Nullable
    String tailNumber() {
        return tailNumber;
    }

    @Nullable
    String callSign() {
        return callSign;
    }

    /** What people call it that has no call sign; null when nothing is known. */
    @Nullable
    String shownName() {
        if (callSign != null) {
            return null;
        }
        return tailNumber != null ? tailNumber : designation;
    }

    /** Whether its identity is to be told now: when it is new, and again while it flies. */
    boolean tells(long epochMicros) {
        if (callSign == null && shownName() == null) {
            return false;
        }
        String now = name + "\n" + tailNumber + "\n" + callSign + "\n" + shownName();
        boolean due = epochMicros - TELL_AGAIN_MICROS >= toldEpochMicros || epochMicros < toldEpochMicros;
        if (now.equals(told) && !due) {
            return false;
        }
        told = now;
        toldEpochMicros = epochMicros;
        return true;
    }

    void write(DataOutput out) throws IOException {
        Fields.writeNullableText(name, out);
        Fields.writeNullableText(tailNumber, out);
        Fields.writeNullableText(designation, out);
        Fields.writeNullableText(mission, out);
        Fields.writeNullableText(callSign, out);
        MarkingCodec.INSTANCE.write(said, out);
        out.writeLong(targetVersion == null ? NO_VERSION : targetVersion);
        Fields.writeNullableText(told, out);
        out.writeLong(toldEpochMicros);
    }

    void read(DataInput in) throws IOException {
        name = Fields.readNullableText(in, "name");
        tailNumber = Fields.readNullableText(in, "tailNumber");
        designation = Fields.readNullableText(in, "designation");
        mission = Fields.readNullableText(in, "mission");
        callSign = Fields.readNullableText(in, "callSign");
        said = MarkingCodec.INSTANCE.read(in, 1);
        long version = in.readLong();
        targetVersion = version == NO_VERSION ? null : Long.valueOf(version);
        told = Fields.readNullableText(in, "told");
        toldEpochMicros = in.readLong();
    }
}

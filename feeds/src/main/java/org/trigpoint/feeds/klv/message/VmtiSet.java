package org.trigpoint.feeds.klv.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A video moving target indicator local set (MISB ST 0903.6): what moves in a frame.
 *
 * @param timeEpochMicros item 2: microseconds since 1970 in UTC
 * @param systemName item 3
 * @param version item 4: the x of ST 0903.x
 * @param targetsDetected item 5
 * @param targetsReported item 6
 * @param frameNumber item 7
 * @param frameWidthPixels item 8
 * @param frameHeightPixels item 9
 * @param sourceSensor item 10
 * @param horizontalFovDeg item 11
 * @param verticalFovDeg item 12
 * @param targets item 101
 * @param undecoded items that are not decoded: MIIS identifier, series of algorithms and ontologies, targets that are broken
 */
public record VmtiSet(
        @Nullable Long timeEpochMicros,
        @Nullable String systemName,
        @Nullable Long version,
        @Nullable Long targetsDetected,
        @Nullable Long targetsReported,
        @Nullable Long frameNumber,
        @Nullable Long frameWidthPixels,
        @Nullable Long frameHeightPixels,
        @Nullable String sourceSensor,
        double horizontalFovDeg,
        double verticalFovDeg,
        List<VmtiTarget> targets,
        List<RawItem> undecoded)
        implements KlvMessage {
    public VmtiSet {
        targets = List.copyOf(targets);
        undecoded = List.copyOf(undecoded);
    }

    /** The version that a message says of its moving targets; null when it says none. */
    public static @Nullable Long findVersion(KlvMessage message) {
        return switch (message) {
            case VmtiSet set -> set.version();
            case UasDatalink uas -> uas.vmti() == null ? null : uas.vmti().version();
            case SecuritySet _ -> null;
        };
    }
}

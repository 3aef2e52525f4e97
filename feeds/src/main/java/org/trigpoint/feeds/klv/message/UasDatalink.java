package org.trigpoint.feeds.klv.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A UAS datalink local set (MISB ST 0601.19): what an aircraft says of itself, its sensor and where the image lies, at a time. A
 * part of which nothing was sent is null.
 *
 * @param timeEpochMicros item 2: microseconds since 1970 in UTC
 * @param version item 65: the x of ST 0601.x
 * @param mission mission and links
 * @param platform the aircraft
 * @param sensor its sensor
 * @param frame the image on the ground
 * @param target what the sensor follows
 * @param air the air around it
 * @param otherPlatform the alternate platform
 * @param flags item 47
 * @param security item 48
 * @param vmti item 74: what moves in the image
 * @param specials items that were sent and say why they have no number
 * @param undecoded items that are not decoded
 */
public record UasDatalink(
        @Nullable Long timeEpochMicros,
        @Nullable Long version,
        @Nullable UasMission mission,
        @Nullable UasPlatform platform,
        @Nullable UasSensor sensor,
        @Nullable UasFrame frame,
        @Nullable UasTarget target,
        @Nullable UasAir air,
        @Nullable UasOtherPlatform otherPlatform,
        @Nullable UasFlags flags,
        @Nullable SecuritySet security,
        @Nullable VmtiSet vmti,
        List<SpecialItem> specials,
        List<RawItem> undecoded)
        implements KlvMessage {
    public UasDatalink {
        specials = List.copyOf(specials);
        undecoded = List.copyOf(undecoded);
    }
}

package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.packet.KlvFault;

/** Items of a UAS datalink local set into its record. */
final class UasDatalinkDecoder {
    /** What the parts are when nothing was sent. */
    private static final UasParts NOTHING = new UasParts(UasItems.read(new byte[0], 0, 0));

    private static final UasMission NO_MISSION = NOTHING.mission();
    private static final UasPlatform NO_PLATFORM = NOTHING.platform();
    private static final UasSensor NO_SENSOR = NOTHING.sensor();
    private static final UasFrame NO_FRAME = NOTHING.frame();
    private static final UasTarget NO_TARGET = NOTHING.target();
    private static final UasAir NO_AIR = NOTHING.air();
    private static final UasOtherPlatform NO_OTHER_PLATFORM = NOTHING.otherPlatform();

    private UasDatalinkDecoder() {}

    /**
     * Decodes the items of a set whose checksum is good.
     *
     * @param vmtiVersion of the moving targets before these; null when none has been said
     */
    static UasDatalink decode(UasItems items, byte[] array, @Nullable Long vmtiVersion) {
        Long time = items.integer(UasTag.PRECISION_TIME_STAMP);
        if (time == null) {
            items.remark(KlvFault.TIME_MISSING);
        }
        SecuritySet security = security(items, array);
        VmtiSet vmti = vmti(items, array, vmtiVersion);
        UasParts parts = new UasParts(items);
        return new UasDatalink(
                time,
                items.integer(UasTag.UAS_DATALINK_LS_VERSION_NUMBER),
                unless(NO_MISSION, parts.mission()),
                unless(NO_PLATFORM, parts.platform()),
                unless(NO_SENSOR, parts.sensor()),
                unless(NO_FRAME, parts.frame()),
                unless(NO_TARGET, parts.target()),
                unless(NO_AIR, parts.air()),
                unless(NO_OTHER_PLATFORM, parts.otherPlatform()),
                UasFlags.of(items.integer(UasTag.GENERIC_FLAG_DATA)),
                security,
                vmti,
                items.specials(),
                items.undecoded());
    }

    private static <T> @Nullable T unless(T nothing, T part) {
        return part.equals(nothing) ? null : part;
    }

    private static @Nullable SecuritySet security(UasItems items, byte[] array) {
        UasTag tag = UasTag.SECURITY_LOCAL_SET;
        if (!items.has(tag)) {
            return null;
        }
        SecuritySet security = SecurityDecoder.decode(array, items.offset(tag), items.length(tag));
        if (security == null) {
            broken(items, tag);
        }
        return security;
    }

    private static @Nullable VmtiSet vmti(UasItems items, byte[] array, @Nullable Long version) {
        UasTag tag = UasTag.VMTI_LOCAL_SET;
        if (!items.has(tag)) {
            return null;
        }
        double latDeg = items.number(UasTag.FRAME_CENTER_LATITUDE);
        double lonDeg = items.number(UasTag.FRAME_CENTER_LONGITUDE);
        VmtiSet vmti = VmtiDecoder.decode(array, items.offset(tag), items.length(tag), latDeg, lonDeg, version);
        if (vmti == null) {
            broken(items, tag);
        }
        return vmti;
    }

    /** A set inside that is broken is told as it is. */
    private static void broken(UasItems items, UasTag tag) {
        items.remark(KlvFault.SET);
        items.undecoded(tag.number(), items.offset(tag), items.length(tag));
    }
}

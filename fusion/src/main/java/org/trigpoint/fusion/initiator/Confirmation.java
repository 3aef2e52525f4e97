package org.trigpoint.fusion.initiator;

import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.recording.Tracking;

/** When a tentative track is confirmed: after so many reports; a device that calls for help, at once. */
public final class Confirmation {
    private Confirmation() {}

    /** True when a platform with so many reports is believed to be there. */
    public static boolean isConfirmed(Platform platform, long reports, Tracking tracking) {
        return platform.isDistressDevice() || reports >= tracking.confirmAfterReports();
    }
}

package org.trigpoint.threat.identity;

import java.util.List;
import org.trigpoint.flow.Board;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/**
 * The numbers of both rules as they are set.
 *
 * @param jumpMps faster than this nothing sails
 * @param jumpMeters shorter jumps are left to the errors of positions
 * @param silentMicros how long the first place must have been silent
 * @param badFixes so many in a day are raised
 * @param sharedMeters tracks of one number nearer than this are one thing badly seen
 * @param raiseLesser true when lesser findings are alerts too
 */
record IdentitySettings(
        double jumpMps, double jumpMeters, long silentMicros, int badFixes, double sharedMeters, boolean raiseLesser) {
    private static final double MPS_PER_KNOT = 1852 / 3600.0;
    private static final double MICROS_PER_MINUTE = 60_000_000;

    private static final RuleSetting JUMP = new RuleSetting(
            "teleport.leastKnots", 80, 40, 1_000, "Faster than this between two fixes nothing sails, knots (Velocity)");
    private static final RuleSetting JUMP_KM = new RuleSetting(
            "teleport.leastKm", 4, 2, 1_000, "Shorter jumps are left to errors of positions, km (ours)");
    private static final RuleSetting SILENT = new RuleSetting(
            "teleport.silentMinutes", 15, 14, 1_440, "The first place must be silent for so long, minutes (ours)");
    private static final RuleSetting BAD_FIXES = new RuleSetting(
            "teleport.badFixes", 5, 1, 1_000, "So many single positions elsewhere in 24 h are raised (ours)");
    private static final RuleSetting SHARED = new RuleSetting(
            "identity.sharedKm", 10, 2, 1_000, "Two ships on one number are at least so far apart, km (ours)");
    private static final RuleSetting LESSER = new RuleSetting(
            "identity.raiseLesser",
            0,
            0,
            1,
            "1 raises default numbers, wrong check digits and lesser changes too (ours)");

    static final List<RuleSetting> ALL = List.of(JUMP, JUMP_KM, SILENT, BAD_FIXES, SHARED, LESSER);

    static IdentitySettings of(Board board) {
        return RuleSettings.of(board).derive(IdentitySettings.class, IdentitySettings::of);
    }

    private static IdentitySettings of(RuleSettings set) {
        return new IdentitySettings(
                JUMP.in(set) * MPS_PER_KNOT,
                JUMP_KM.in(set) * 1_000,
                (long) (SILENT.in(set) * MICROS_PER_MINUTE),
                (int) BAD_FIXES.in(set),
                SHARED.in(set) * 1_000,
                LESSER.in(set) >= 1);
    }
}

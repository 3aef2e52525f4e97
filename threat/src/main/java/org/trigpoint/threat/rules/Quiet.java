package org.trigpoint.threat.rules;

import org.trigpoint.flow.Board;
import org.trigpoint.flow.Stamp;

/**
 * A rule is asked because what it waited for is due, not because the track reported.
 *
 * @param now of the alarm
 * @param subject the track, as its newest report left it
 * @param board settings, zones and lists in force
 */
public record Quiet(Stamp now, Subject subject, Board board) implements Asked {}

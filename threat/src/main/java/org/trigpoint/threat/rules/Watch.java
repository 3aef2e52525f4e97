package org.trigpoint.threat.rules;

import org.trigpoint.flow.Board;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Report;

/**
 * A rule is asked because a track reported.
 *
 * @param report what the track said
 * @param now stamp of what brought it
 * @param subject the track, this report included
 * @param moved true when the report gave a newer dated position; not so for one that came late or repeats another
 * @param board settings, zones and lists in force
 */
public record Watch(Report report, Stamp now, Subject subject, boolean moved, Board board) implements Asked {}

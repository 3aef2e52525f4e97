package org.trigpoint.feeds.ais.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Type 16: a base station assigns reporting. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param spare 2 bits
 * @param assignments one or two
 */
public record AssignmentCommand(
        int type, int repeat, int mmsi, @Nullable Integer spare, List<Assignment> assignments)
        implements DecodedMessage {
    /**
     * One assignment.
     *
     * @param mmsi for whom
     * @param offset slot offset, or reports in ten minutes
     * @param increment slot increment, 0 for a count of reports
     */
    public record Assignment(int mmsi, int offset, int increment) {}

    public AssignmentCommand {
        assignments = List.copyOf(assignments);
    }
}

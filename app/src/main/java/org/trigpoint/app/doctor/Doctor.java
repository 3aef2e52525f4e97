package org.trigpoint.app.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All checks, in the order in which one fault explains the next. */
public final class Doctor {
    private static final List<Check> CHECKS = List.of(
            new JavaCheck(),
            new LibraryCheck(),
            new MapCheck(),
            new OpenFilesCheck(),
            new SettingsCheck(),
            new PeopleCheck(),
            new TlsCheck(),
            new FolderCheck(),
            new DiskCheck(),
            new JournalCheck(),
            new SnapshotCheck(),
            new HistoryCheck(),
            new ClockCheck(),
            new PortCheck(),
            new FeedCheck(),
            new UserRuleCheck(),
            new SubscriberCheck());

    private Doctor() {}

    /** Runs every check. */
    public static List<Finding> examine(Station station) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        for (Check check : CHECKS) {
            try {
                findings.addAll(check.look(station));
            } catch (IOException | RuntimeException e) {
                findings.addAll(Finding.fail(check.name(), "it could not be looked at: " + e));
            }
        }
        return findings;
    }
}

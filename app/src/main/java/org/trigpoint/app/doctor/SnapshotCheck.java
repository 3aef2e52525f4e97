package org.trigpoint.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.trigpoint.storage.snapshot.SnapshotSearch;
import org.trigpoint.storage.snapshot.SnapshotStore;

/** Whether a start can begin at a snapshot. */
final class SnapshotCheck implements Check {
    @Override
    public String name() {
        return "snapshot";
    }

    @Override
    public List<Finding> look(Station station) throws IOException {
        SnapshotSearch search = SnapshotStore.look(station.data().resolve("snapshots"));
        if (!search.messages().isEmpty()) {
            return Finding.warn(name(), String.join("; ", search.messages()));
        }
        return search.findSnapshot()
                .map(snapshot -> Finding.ok(name(), "whole, cut after " + snapshot.cut()))
                .orElseGet(() -> Files.isDirectory(station.journal())
                        ? Finding.warn(name(), "none: a start replays the whole journal")
                        : Finding.ok(name(), "none yet"));
    }
}

package org.trigpoint.model.recording;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.track.TrackId;

/**
 * A person overrules a track.
 *
 * @param track which
 * @param identity packed identity it reports under, for the step that keeps identities apart
 * @param person who, for the audit
 * @param name the name it shall have from now on; empty takes a given name back, null leaves it
 * @param platform what it is from now on, null leaves it
 * @param drop true to end it: the next report of its identity begins a new track
 */
public record TrackCommand(
        TrackId track,
        long identity,
        String person,
        @Nullable String name,
        @Nullable Platform platform,
        boolean drop) implements Recorded {
    public Optional<String> findName() {
        return Optional.ofNullable(name);
    }

    public Optional<Platform> findPlatform() {
        return Optional.ofNullable(platform);
    }
}

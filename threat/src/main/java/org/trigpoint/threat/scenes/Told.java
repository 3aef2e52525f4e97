package org.trigpoint.threat.scenes;

import org.jspecify.annotations.Nullable;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.match.SceneAnswer;

/** What was said of one detection, while it may change. */
final class Told {
    SceneAnswer answer;

    /** That it is unexplained, when an alert was raised of it and still holds; null otherwise. */
    @Nullable
    Finding finding;

    Told(SceneAnswer answer) {
        this.answer = answer;
    }
}

package org.trigpoint.model.match;

/**
 * What a thing that a scene shows is held to be. Said again of the same detection, it replaces what was said.
 *
 * @param audience number of the audience in whose picture it is
 * @param verdict the answer
 * @param match what it rests on
 * @param heardProb probability that a report of a ship there would have been heard then; NaN when that is not known
 * @param reason why, in one sentence
 */
public record SceneAnswer(int audience, Verdict verdict, SightMatch match, double heardProb, String reason) {
    /** Answers. Ordinals are stored: add at the end only. */
    public enum Verdict {
        /** A track is there. */
        MATCHED,
        /** No track is there, and one of a ship that sends would have been heard. */
        UNEXPLAINED,
        /** No track is there, and nobody could have heard one. */
        UNKNOWN,
        /** It is no craft: a fixed structure, a ghost of the image. */
        NO_CRAFT
    }
}

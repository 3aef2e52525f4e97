package org.trigpoint.imagery.photo;

/** What became of a pixel that was to be located. */
public sealed interface PixelOutcome {
    /** It lies on the ground. */
    record Located(GroundFix fix) implements PixelOutcome {}

    /** It has no place, and why. */
    record NotLocated(Reason reason) implements PixelOutcome {}

    /** Why a pixel has no place. */
    enum Reason {
        SKY("it shows the sky, or ground beyond 100 km"),
        UNKNOWN_GROUND("the line of sight leaves the ground whose heights are known"),
        BELOW_GROUND(
                "the camera is below the ground: its height and the ground's are not of one datum, or one of them is wrong"),
        LENS("the lens has no direction for it: it lies where its distortion was not measured");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For people: "the pixel has no place: …". */
        public String words() {
            return words;
        }
    }
}

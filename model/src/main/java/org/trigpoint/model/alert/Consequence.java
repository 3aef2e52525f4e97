package org.trigpoint.model.alert;

/**
 * How much would follow if what an alert says is so, as factors; 1 is the ordinary.
 *
 * @param severityRatio by the severity that its rule gave it
 * @param zoneRatio by the most important zone that it lies in or touches
 * @param vesselRatio by the class of the vessels that it is about
 * @param distressRatio by whether someone is in distress
 */
public record Consequence(double severityRatio, double zoneRatio, double vesselRatio, double distressRatio) {
    public Consequence {
        if (!(severityRatio > 0 && zoneRatio > 0 && vesselRatio > 0 && distressRatio > 0)
                || !Double.isFinite(severityRatio * zoneRatio * vesselRatio * distressRatio)) {
            throw new IllegalArgumentException("A consequence is of factors above 0, not " + severityRatio + ", "
                    + zoneRatio + ", " + vesselRatio + ", " + distressRatio);
        }
    }

    /** All of them together. */
    public double productRatio() {
        return severityRatio * zoneRatio * vesselRatio * distressRatio;
    }
}

package org.trigpoint.imagery.photo;

/** Heights of the ground, in a datum that is that of the camera's height too. */
public interface Ground {
    /** Height of the ground in metres; NaN where it is not known. */
    double heightMeters(double latDeg, double lonDeg);

    /** How far apart heights are known: what is smaller is not in it. */
    double spacingMeters();

    /** A ground of one height everywhere. */
    static Ground flat(double heightMeters) {
        return new Ground() {
            @Override
            public double heightMeters(double latDeg, double lonDeg) {
                return heightMeters;
            }

            @Override
            public double spacingMeters() {
                return 1_000;
            }
        };
    }

    /** The same ground, higher by so much. */
    default Ground raised(double byMeters) {
        Ground self = this;
        return new Ground() {
            @Override
            public double heightMeters(double latDeg, double lonDeg) {
                return self.heightMeters(latDeg, lonDeg) + byMeters;
            }

            @Override
            public double spacingMeters() {
                return self.spacingMeters();
            }
        };
    }
}

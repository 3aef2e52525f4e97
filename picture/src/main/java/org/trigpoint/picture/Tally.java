package org.trigpoint.picture;

/** Sums over tracks: integers, so that adding and taking away leaves nothing behind. */
final class Tally {
    int count;
    int moving;
    int distress;
    long lonE7;
    long latE7;

    void add(int lon, int lat, boolean moves, boolean inDistress, int sign) {
        count += sign;
        moving += moves ? sign : 0;
        distress += inDistress ? sign : 0;
        lonE7 += (long) sign * lon;
        latE7 += (long) sign * lat;
    }

    void add(Tally other) {
        count += other.count;
        moving += other.moving;
        distress += other.distress;
        lonE7 += other.lonE7;
        latE7 += other.latE7;
    }
}

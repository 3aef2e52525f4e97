package org.trigpoint.imagery.photo;

/** Three numbers: a point or a direction, in the frame that its user says. */
record Vector(double x, double y, double z) {
    Vector plus(Vector other, double times) {
        return new Vector(x + times * other.x, y + times * other.y, z + times * other.z);
    }

    double length() {
        return Math.sqrt(x * x + y * y + z * z);
    }

    Vector unit() {
        double length = length();
        return new Vector(x / length, y / length, z / length);
    }
}

package org.trigpoint.simulation.score;

/** The p-th power and its root; orders 1 and 2, which nearly everyone uses, without a transcendental function. */
final class Power {
    private final double order;

    Power(double order) {
        this.order = order;
    }

    double raise(double base) {
        if (order == 2) {
            return base * base;
        }
        return order == 1 ? base : StrictMath.pow(base, order);
    }

    double root(double power) {
        if (order == 2) {
            return Math.sqrt(power);
        }
        return order == 1 ? power : StrictMath.pow(power, 1 / order);
    }
}

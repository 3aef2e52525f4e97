package org.trigpoint.model.observation;

/**
 * The number that a hull keeps for life: seven digits, the last of which checks the others (IMO Resolution A.1117(30)). The first six,
 * times 7, 6, 5, 4, 3 and 2, add up to a number that ends in it.
 */
public final class ImoNumber {
    private static final int FIRST = 1_000_000;
    private static final int LAST = 9_999_999;
    private static final int LAST_WEIGHT = 7;

    private ImoNumber() {}

    /** True for seven digits whose check digit is right. */
    public static boolean isValid(int number) {
        if (number < FIRST || number > LAST) {
            return false;
        }
        int left = number / 10;
        int sum = 0;
        for (int weight = 2; weight <= LAST_WEIGHT; weight++) {
            sum += weight * (left % 10);
            left /= 10;
        }
        return sum % 10 == number % 10;
    }
}

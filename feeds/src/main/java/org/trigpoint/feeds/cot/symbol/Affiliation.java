package org.trigpoint.feeds.cot.symbol;

/** Whose side a thing is on, as the sender has it (MIL-STD-2525D, standard identity; second part of a type of an atom). */
public enum Affiliation {
    PENDING('p', "00"),
    UNKNOWN('u', "01"),
    ASSUMED_FRIEND('a', "02"),
    FRIEND('f', "03"),
    NEUTRAL('n', "04"),
    SUSPECT('s', "05"),
    HOSTILE('h', "06"),
    /** A friend who plays a suspect in an exercise. */
    JOKER('j', "15"),
    /** A friend who plays an enemy in an exercise. */
    FAKER('k', "16"),
    /** Said to be none of these: drawn as unknown. */
    NONE_SPECIFIED('o', "01"),
    /** Something else: drawn as unknown. */
    OTHER('x', "01");

    private final char letter;
    private final String identity;

    Affiliation(char letter, String identity) {
        this.letter = letter;
        this.identity = identity;
    }

    /** Its letter in a type. */
    public char letter() {
        return letter;
    }

    /** Context and standard identity, the third and fourth digit of a symbol code. */
    public String identity() {
        return identity;
    }

    /** The one with this letter; {@link #UNKNOWN} for another letter. */
    static Affiliation ofLetter(char letter) {
        for (Affiliation affiliation : values()) {
            if (affiliation.letter == letter) {
                return affiliation;
            }
        }
        return UNKNOWN;
    }

    /** The first with these digits, else the one with this identity in reality, else {@link #UNKNOWN}. */
    static Affiliation ofIdentity(String identity) {
        for (String digits : new String[] {identity, "0" + identity.charAt(1)}) {
            for (Affiliation affiliation : values()) {
                if (affiliation.identity.equals(digits)) {
                    return affiliation;
                }
            }
        }
        return UNKNOWN;
    }
}

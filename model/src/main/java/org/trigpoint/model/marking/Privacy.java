package org.trigpoint.model.marking;

/** Who is hidden by default: those who sail for pleasure. */
public final class Privacy {
    private static final int SAILING = 36;
    private static final int PLEASURE = 37;

    private Privacy() {}

    /**
     * True for a craft that is hidden until a person whose role allows it has recorded a purpose.
     *
     * @param shipType AIS type, 0 for none
     * @param classB true when a transponder of class B sends for it
     */
    public static boolean hiddenByDefault(int shipType, boolean classB) {
        return shipType == SAILING || shipType == PLEASURE || (shipType == 0 && classB);
    }
}

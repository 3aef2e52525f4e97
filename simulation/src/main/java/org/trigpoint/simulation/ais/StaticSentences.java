package org.trigpoint.simulation.ais;

import java.util.List;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.world.Craft;

/** The static data of a craft, encoded once for each channel: type 5 for class A, parts A and B of type 24 for others. */
final class StaticSentences {
    private final List<byte[]> firstOnA;
    private final List<byte[]> firstOnB;
    private final List<byte[]> partBOnA;
    private final List<byte[]> partBOnB;

    StaticSentences(Craft craft, long etaEpochMicros, int sequence, PayloadBits bits) {
        boolean classA = craft.equipment() == Equipment.CLASS_A;
        AisMessage first = classA ? ShipReports.shipStatic(craft, etaEpochMicros) : ShipReports.partA(craft);
        firstOnA = Armour.sentences(AisEncoder.encode(first, bits), 'A', sequence);
        firstOnB = Armour.sentences(AisEncoder.encode(first, bits), 'B', sequence);
        boolean classB = craft.equipment() == Equipment.CLASS_B || craft.equipment() == Equipment.CLASS_B_SO;
        partBOnA =
                classB ? Armour.sentences(AisEncoder.encode(ShipReports.partB(craft), bits), 'A', sequence) : List.of();
        partBOnB =
                classB ? Armour.sentences(AisEncoder.encode(ShipReports.partB(craft), bits), 'B', sequence) : List.of();
    }

    boolean hasPartB() {
        return !partBOnA.isEmpty();
    }

    /** Type 5, or part A of type 24. */
    List<byte[]> first(char channel) {
        return channel == 'A' ? firstOnA : firstOnB;
    }

    List<byte[]> partB(char channel) {
        return channel == 'A' ? partBOnA : partBOnB;
    }
}

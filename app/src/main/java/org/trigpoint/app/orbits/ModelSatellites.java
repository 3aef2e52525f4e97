package org.trigpoint.app.orbits;

import java.util.List;
import org.trigpoint.model.orbit.ImagingInstrument;
import org.trigpoint.model.orbit.ImagingKind;
import org.trigpoint.model.orbit.ImagingSatellite;
import org.trigpoint.orbits.sensor.Instrument;
import org.trigpoint.orbits.sensor.Kind;
import org.trigpoint.orbits.sensor.View;
import org.trigpoint.orbits.sight.Side;

/** Satellites and instruments as the nouns of the model. */
final class ModelSatellites {
    private ModelSatellites() {}

    /** One that carries instruments that make images, and no others. */
    static ImagingSatellite of(Satellite satellite) {
        Instrument first = satellite.instruments().getFirst();
        List<ImagingInstrument> instruments =
                satellite.instruments().stream().map(ModelSatellites::of).toList();
        return new ImagingSatellite(
                satellite.elements().catalogNumber(),
                satellite.name(),
                first.mission(),
                first.operator(),
                first.countries(),
                instruments,
                satellite.elements().epochMicros());
    }

    static ImagingInstrument of(Instrument instrument) {
        double swathMeters = Double.NaN;
        double nearDeg = Double.NaN;
        double farDeg = Double.NaN;
        double offNadirDeg = Double.NaN;
        switch (instrument.view()) {
            case View.Swath swath -> swathMeters = swath.widthMeters();
            case View.SideLooking side -> {
                nearDeg = side.nearDeg();
                farDeg = side.farDeg();
            }
            case View.Agile agile -> offNadirDeg = agile.offNadirDeg();
            case View.Horizon _ -> throw new IllegalArgumentException(instrument.name() + " makes no images");
        }
        return new ImagingInstrument(
                instrument.name(),
                kind(instrument.kind()),
                swathMeters,
                nearDeg,
                farDeg,
                looks(instrument.view(), Side.LEFT),
                looks(instrument.view(), Side.RIGHT),
                offNadirDeg,
                instrument.resolutionMeters(),
                instrument.source(),
                instrument.note());
    }

    private static boolean looks(View view, Side side) {
        return !(view instanceof View.SideLooking radar) || radar.looks(side);
    }

    static ImagingKind kind(Kind kind) {
        return switch (kind) {
            case OPTICAL -> ImagingKind.OPTICAL;
            case SAR -> ImagingKind.SAR;
            case THERMAL -> ImagingKind.THERMAL;
            case NIGHTLIGHT -> ImagingKind.NIGHTLIGHT;
            case AIS, RF -> throw new IllegalArgumentException(kind + " makes no images");
        };
    }
}

package org.trigpoint.feeds.sensorthings;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.json.Geometry;
import org.trigpoint.feeds.json.Json;
import org.trigpoint.feeds.json.JsonText;
import org.trigpoint.feeds.json.Place;
import org.trigpoint.feeds.sensorthings.EntityFields.Span;
import org.trigpoint.feeds.sensorthings.message.PlaceFrom;
import org.trigpoint.feeds.sensorthings.message.Reading;
import org.trigpoint.feeds.sensorthings.message.SensorThingsFault;
import org.trigpoint.feeds.sensorthings.message.SensorThingsMessage;

/** Observations to readings, with their place as the nearest entity says it. */
final class ReadingReader {
    private final MessageSink<? super SensorThingsMessage> out;
    private final EntityReader entities;

    ReadingReader(MessageSink<? super SensorThingsMessage> out, EntityReader entities) {
        this.out = out;
        this.entities = entities;
    }

    void read(EntityFields in, Around outer) {
        List<Json.Members> datastreams = in.within(EntityKind.DATASTREAM);
        Around around = datastreams.isEmpty()
                ? outer
                : entities.aroundDatastream(new EntityFields(datastreams.getFirst()), outer);
        Json result = in.value("result");
        BigDecimal number = number(in, result);
        Place point = point(result);
        PlaceFrom from = point == null ? null : PlaceFrom.RESULT;
        List<Json.Members> features = in.within(EntityKind.FEATURE);
        if (point == null && !features.isEmpty()) {
            point = point(features.getFirst().value("feature"));
            from = point == null ? null : PlaceFrom.FEATURE;
        }
        Reading reading = reading(in, around, number, point, from);
        if (result == null) {
            in.bad(SensorThingsFault.RESULT, null);
        }
        SensorThingsFault fault = in.fault();
        if (fault == null) {
            out.message(reading);
        } else {
            out.rejected(fault.code(), in.faultAtBytes());
        }
        entities.within(in, EntityKind.DATASTREAM, Around.NOTHING);
        entities.within(in, EntityKind.FEATURE, Around.NOTHING);
    }

    private static @Nullable BigDecimal number(EntityFields in, @Nullable Json result) {
        if (!(result instanceof Json.Numeral said)) {
            return null;
        }
        try {
            return new BigDecimal(said.literal());
        } catch (NumberFormatException e) {
            // Its exponent fits no int: nobody has measured this.
            in.bad(SensorThingsFault.RESULT, result);
            return null;
        }
    }

    private static @Nullable Place point(@Nullable Json value) {
        Geometry geometry = Geometry.of(value);
        return geometry == null || !geometry.isOnEarth() ? null : geometry.point();
    }

    private static Reading reading(
            EntityFields in,
            Around around,
            @Nullable BigDecimal number,
            @Nullable Place near,
            @Nullable PlaceFrom nearFrom) {
        Json result = in.value("result");
        Span phenomenon = in.span("phenomenonTime");
        Span valid = in.span("validTime");
        String linked = in.idOf(EntityKind.DATASTREAM);
        Place place = near == null ? around.place() : near;
        boolean structured = result instanceof Json.Members || result instanceof Json.Items;
        return new Reading(
                in.id(),
                around.datastream() == null ? linked : around.datastream(),
                around.datastreamName(),
                around.thing(),
                around.thingName(),
                around.observedProperty(),
                around.unitName(),
                around.unitSymbol(),
                around.unitDefinition(),
                phenomenon.time(),
                phenomenon.begin(),
                phenomenon.end(),
                in.span("resultTime").first(),
                valid.first(),
                valid.last(),
                number,
                result instanceof Json.Text text ? text.text() : null,
                result instanceof Json.Flag flag ? flag.set() : null,
                structured ? JsonText.of(result) : null,
                in.textOrJson("resultQuality"),
                in.json("parameters"),
                in.idOf(EntityKind.FEATURE),
                place == null ? Double.NaN : place.latDeg(),
                place == null ? Double.NaN : place.lonDeg(),
                place == null ? Double.NaN : place.heightMeters(),
                near == null ? around.placeFrom() : nearFrom);
    }
}

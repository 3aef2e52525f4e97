package org.trigpoint.feeds.sensorthings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.json.Geometry;
import org.trigpoint.feeds.json.Json;
import org.trigpoint.feeds.json.ObjectFields;
import org.trigpoint.feeds.json.Place;
import org.trigpoint.feeds.sensorthings.EntityFields.Span;
import org.trigpoint.feeds.sensorthings.message.Datastream;
import org.trigpoint.feeds.sensorthings.message.FeatureOfInterest;
import org.trigpoint.feeds.sensorthings.message.HistoricalLocation;
import org.trigpoint.feeds.sensorthings.message.Location;
import org.trigpoint.feeds.sensorthings.message.ObservedProperty;
import org.trigpoint.feeds.sensorthings.message.PlaceFrom;
import org.trigpoint.feeds.sensorthings.message.Sensor;
import org.trigpoint.feeds.sensorthings.message.SensorThingsFault;
import org.trigpoint.feeds.sensorthings.message.SensorThingsMessage;
import org.trigpoint.feeds.sensorthings.message.Thing;

/** Entities to records: each one, and behind it those that stand in it, unless they are mere references. */
final class EntityReader {
    private final MessageSink<? super SensorThingsMessage> out;
    private final ReadingReader readings;

    EntityReader(MessageSink<? super SensorThingsMessage> out) {
        this.out = out;
        readings = new ReadingReader(out, this);
    }

    void read(EntityKind kind, Json.Members object, Around around) {
        EntityFields in = new EntityFields(object);
        switch (kind) {
            case THING -> thing(in);
            case LOCATION -> location(in, around);
            case HISTORICAL_LOCATION -> historicalLocation(in, around);
            case DATASTREAM -> datastream(in, around);
            case SENSOR -> sensor(in);
            case OBSERVED_PROPERTY -> observedProperty(in);
            case OBSERVATION -> readings.read(in, around);
            case FEATURE -> feature(in);
        }
    }

    /** Reads the entities of a kind within another one. */
    void within(EntityFields in, EntityKind kind, Around around) {
        for (Json.Members object : in.within(kind)) {
            if (!new EntityFields(object).isReference()) {
                read(kind, object, around);
            }
        }
    }

    private void tell(EntityFields in, @Nullable SensorThingsMessage message) {
        SensorThingsFault fault = in.fault();
        if (fault != null || message == null) {
            SensorThingsFault why = fault == null ? SensorThingsFault.GEOMETRY : fault;
            out.rejected(why.code(), in.faultAtBytes());
        } else {
            out.message(message);
        }
    }

    private void thing(EntityFields in) {
        Thing thing = new Thing(in.id(), in.text("name"), in.text("description"), in.json("properties"));
        tell(in, thing);
        Around around = aroundThing(in);
        within(in, EntityKind.LOCATION, around);
        within(in, EntityKind.HISTORICAL_LOCATION, around);
        within(in, EntityKind.DATASTREAM, around);
    }

    /** What a Thing tells of the readings in it: its place is that of its first Location that is a point. */
    Around aroundThing(EntityFields in) {
        Place place = null;
        for (Json.Members location : in.within(EntityKind.LOCATION)) {
            Geometry geometry = Geometry.of(location.value("location"));
            Place point = geometry == null || !geometry.isOnEarth() ? null : geometry.point();
            place = place == null ? point : place;
        }
        return Around.thing(in.id(), in.text("name"), place);
    }

    private void location(EntityFields in, Around around) {
        Geometry geometry = in.geometry("location");
        List<Json.Members> things = in.within(EntityKind.THING);
        String inside = things.isEmpty() ? null : new EntityFields(things.getFirst()).id();
        tell(
                in,
                geometry == null
                        ? null
                        : new Location(
                                in.id(),
                                in.text("name"),
                                in.text("description"),
                                around.thing() == null ? inside : around.thing(),
                                in.text("encodingType"),
                                geometry,
                                in.json("properties")));
        within(in, EntityKind.THING, around);
    }

    private void historicalLocation(EntityFields in, Around around) {
        Span time = in.span("time");
        String thing = around.thing() == null ? in.idOf(EntityKind.THING) : around.thing();
        if (time.time() == null) {
            in.bad(SensorThingsFault.TIME, in.value("time"));
        }
        tell(in, time.time() == null ? null : new HistoricalLocation(in.id(), thing, time.time()));
        within(in, EntityKind.THING, Around.NOTHING);
        within(in, EntityKind.LOCATION, Around.thing(thing, null, null));
    }

    private void datastream(EntityFields in, Around outer) {
        Around around = aroundDatastream(in, outer);
        Span phenomenon = in.span("phenomenonTime");
        Span result = in.span("resultTime");
        String property = around.observedProperty();
        tell(
                in,
                new Datastream(
                        in.id(),
                        in.text("name"),
                        in.text("description"),
                        around.thing(),
                        in.idOf(EntityKind.SENSOR),
                        property == null ? in.idOf(EntityKind.OBSERVED_PROPERTY) : property,
                        in.text("observationType"),
                        around.unitName(),
                        around.unitSymbol(),
                        around.unitDefinition(),
                        in.geometry("observedArea"),
                        phenomenon.first(),
                        phenomenon.last(),
                        result.first(),
                        result.last(),
                        in.json("properties")));
        within(in, EntityKind.THING, Around.NOTHING);
        within(in, EntityKind.SENSOR, Around.NOTHING);
        within(in, EntityKind.OBSERVED_PROPERTY, Around.NOTHING);
        within(in, EntityKind.OBSERVATION, around);
    }

    /** What a Datastream tells of its readings, with what is known of its Thing from around it or within it. */
    Around aroundDatastream(EntityFields in, Around outer) {
        List<Json.Members> things = in.within(EntityKind.THING);
        Around thing = things.isEmpty() ? outer : aroundThing(new EntityFields(things.getFirst()));
        List<Json.Members> properties = in.within(EntityKind.OBSERVED_PROPERTY);
        Json.Members unit = in.value("unitOfMeasurement") instanceof Json.Members said ? said : null;
        ObjectFields units = unit == null ? null : new ObjectFields(unit);
        Geometry area = Geometry.of(in.value("observedArea"));
        Place point = area == null || !area.isOnEarth() ? null : area.point();
        boolean byThing = thing.place() != null;
        return new Around(
                in.id(),
                in.text("name"),
                thing.thing() == null ? in.idOf(EntityKind.THING) : thing.thing(),
                thing.thingName(),
                properties.isEmpty() ? null : new ObjectFields(properties.getFirst()).text("name"),
                units == null ? null : units.text("name"),
                units == null ? null : units.text("symbol"),
                units == null ? null : units.text("definition"),
                byThing ? thing.place() : point,
                byThing ? PlaceFrom.LOCATION : point == null ? null : PlaceFrom.OBSERVED_AREA);
    }

    private void sensor(EntityFields in) {
        tell(
                in,
                new Sensor(
                        in.id(),
                        in.text("name"),
                        in.text("description"),
                        in.text("encodingType"),
                        in.textOrJson("metadata"),
                        in.json("properties")));
        within(in, EntityKind.DATASTREAM, Around.NOTHING);
    }

    private void observedProperty(EntityFields in) {
        tell(
                in,
                new ObservedProperty(
                        in.id(),
                        in.text("name"),
                        in.text("description"),
                        in.text("definition"),
                        in.json("properties")));
        within(in, EntityKind.DATASTREAM, Around.NOTHING);
    }

    private void feature(EntityFields in) {
        Geometry geometry = in.geometry("feature");
        tell(
                in,
                geometry == null
                        ? null
                        : new FeatureOfInterest(
                                in.id(),
                                in.text("name"),
                                in.text("description"),
                                in.text("encodingType"),
                                geometry,
                                in.json("properties")));
        within(in, EntityKind.OBSERVATION, Around.NOTHING);
    }
}

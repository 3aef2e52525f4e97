package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.util.List;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.TruthJson;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Ports;
import org.trigpoint.server.port.SimulatedWorld;

/**
 * The endpoint that tells what a simulated world really does, to those who may see all. A craft whose track would be hidden by default is
 * told of under the same condition: that a purpose was recorded.
 */
final class TruthEndpoint {
    private final PictureAccess access;
    private final Ports ports;

    TruthEndpoint(PictureAccess access, Ports ports) {
        this.access = access;
        this.ports = ports;
    }

    Endpoint endpoint() {
        return Endpoint.get("/api/truth", Role.ANALYST, this::truth);
    }

    /** True for a viewer who gets an answer. */
    static boolean isOffered(PictureAccess access, Ports ports, Viewer viewer) {
        return ports.findWorld().isPresent()
                && viewer.role().mayLift()
                && access.feeds().seesAll(viewer);
    }

    private void truth(Context request, Session session) {
        SimulatedWorld world = ports.findWorld()
                .orElseThrow(() -> Refusal.notFound("What is shown is not simulated: nobody knows the truth"));
        if (!access.feeds().seesAll(session.viewer())) {
            throw Refusal.notFound("There is nothing to GET at " + request.path());
        }
        boolean lifted = session.viewer().lifted();
        SimulatedWorld.Truth truth = world.truth();
        List<SimulatedWorld.Craft> craft = truth.craft().stream()
                .filter(one -> lifted || !hiddenByDefault(one, access.privateAircraft()))
                .toList();
        Answers.json(request, TruthJson.truth(truth.epochMillis(), craft));
    }

    /** A ship that sends nothing has no type: its track is not hidden either. */
    private static boolean hiddenByDefault(SimulatedWorld.Craft craft, PrivateAircraft aircraft) {
        return craft.mmsi() == 0
                ? aircraft.holds(Identity.NONE, craft.name())
                : Visible.hiddenByDefault(craft.shipType(), craft.classB());
    }
}

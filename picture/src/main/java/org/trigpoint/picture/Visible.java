package org.trigpoint.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trigpoint.flow.Key;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseAlert;
import org.trigpoint.model.alert.Silence;
import org.trigpoint.model.coverage.Coverage;
import org.trigpoint.model.interference.Interference;
import org.trigpoint.model.marking.Privacy;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.scene.ImageScene;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Zone;

/**
 * Who may see a track, a zone, an alert, a case, a scene, and what of their sources: the one predicate between the picture and map, search, REST, evidence and export.
 *
 * <p>Sailing and pleasure craft, class B of unknown type, and aircraft that are private by a list of the site, are hidden until a person whose role allows it records a
 * purpose. What is in distress is shown to everyone. Hidden craft stay in the picture; only showing them is withheld. A track of
 * another audience's picture, and a source that may not be released to the viewer's, are shown to nobody, with no purpose.
 */
public final class Visible {

    /** Classes of visibility: the audience (2 bits) and whether it is hidden by default (1 bit). */
    static final int CLASSES = Key.MOST_AUDIENCES << 1;

    private Visible() {}

    /** True when this viewer may see, name and export this track. */
    public static boolean visible(Track track, Viewer viewer) {
        return sees(viewer, classOf(track, viewer.privateAircraft()));
    }

    /** The same of a track that is history. */
    public static boolean visible(PastTrack track, Viewer viewer) {
        return sees(viewer, classOf(track, viewer.privateAircraft()));
    }

    /** True for a track that is history when this viewer may see it, or may know that it is withheld: pictures count those. */
    public static boolean counted(PastTrack track, Viewer viewer) {
        int visibilityClass = classOf(track, viewer.privateAircraft());
        return sees(viewer, visibilityClass) || withheld(viewer, visibilityClass);
    }

    private static int classOf(PastTrack track, PrivateAircraft aircraft) {
        return visibilityClass(track.id(), hiddenByDefault(track, aircraft));
    }

    /** True when this track, which is history, is hidden from those who have recorded no purpose; private aircraft by these lists. */
    public static boolean hiddenByDefault(PastTrack track, PrivateAircraft aircraft) {
        return !inDistress(track.platform(), track.navigationStatus())
                && (hiddenByDefault(track.shipType(), track.transponder().isClassB())
                        || (track.platform().flies() && aircraft.holds(track.identity(), track.name())));
    }

    /** True when this viewer may see a zone. */
    public static boolean visible(Zone zone, Viewer viewer) {
        return zone.audience() == viewer.audience();
    }

    /** True when this viewer may know of reception in a cell. */
    public static boolean visible(Coverage coverage, Viewer viewer) {
        return coverage.audience() == viewer.audience();
    }

    /** True when this viewer may know how many aircraft of a cell have lost the worth of their positions. */
    public static boolean visible(Interference interference, Viewer viewer) {
        return interference.audience() == viewer.audience();
    }

    /** True when this viewer may see a scene: it is there once for each audience that its source may be released to. */
    public static boolean visible(Scene scene, Viewer viewer) {
        return scene.audience() == viewer.audience();
    }

    /** True when this viewer may see what a scene shows, and what it is held to be; of whom it is, is for the track to say. */
    public static boolean visible(SceneAnswer answer, Viewer viewer) {
        return answer.audience() == viewer.audience();
    }

    /** True when this viewer may see an image: its marking releases it to the viewer's of the site's audiences. */
    public static boolean visible(ImageScene image, Viewer viewer, Audiences site) {
        return visible(site.releasableTo(image.marking()), viewer);
    }

    /**
     * True when this viewer may see an alert: it must be allowed to see each of its subjects, as it is now and as it was when the
     * alert was raised. In distress all of the audience may.
     *
     * @param tracks finds a track as it is now
     */
    public static boolean visible(Alert alert, Viewer viewer, Function<TrackId, Optional<Track>> tracks) {
        AlertContent content = alert.content();
        int audience = alert.id().audience();
        return visible(audience, content.distress(), content.hidden(), content.subjects(), viewer, tracks);
    }

    /** The same of an alert as its case knows it. */
    public static boolean visible(CaseAlert alert, Viewer viewer, Function<TrackId, Optional<Track>> tracks) {
        int audience = alert.alert().audience();
        return visible(audience, alert.distress(), alert.hidden(), alert.subjects(), viewer, tracks);
    }

    private static boolean visible(
            int audience,
            boolean distress,
            boolean hidden,
            List<TrackId> subjects,
            Viewer viewer,
            Function<TrackId, Optional<Track>> tracks) {
        return sees(viewer, audience << 1 | (hidden && !distress ? 1 : 0))
                && (distress || subjects.stream().allMatch(subject -> mayName(subject, viewer, tracks)));
    }

    /** True unless it is a track that this viewer may not see. */
    private static boolean mayName(TrackId subject, Viewer viewer, Function<TrackId, Optional<Track>> tracks) {
        return tracks.apply(subject).map(track -> visible(track, viewer)).orElse(true);
    }

    /**
     * What this viewer may see of a case: the alerts that it may see, and what was said of the case where it may see them all; nothing
     * where it may see none.
     *
     * @param tracks finds a track as it is now
     */
    public static Optional<Case> seen(Case each, Viewer viewer, Function<TrackId, Optional<Track>> tracks) {
        List<CaseAlert> alerts = each.alerts().stream()
                .filter(alert -> visible(alert, viewer, tracks))
                .toList();
        if (alerts.size() == each.alerts().size()) {
            return Optional.of(each);
        }
        return alerts.isEmpty() ? Optional.empty() : Optional.of(each.of(alerts));
    }

    /** True when this viewer may see a silence: of its audience, and not of a track that it may not see. */
    public static boolean visible(Silence silence, Viewer viewer, Function<TrackId, Optional<Track>> tracks) {
        return silence.audience() == viewer.audience()
                && silence.content()
                        .findSubject()
                        .map(subject -> mayName(subject, viewer, tracks))
                        .orElse(true);
    }

    /** True when this viewer may see what goes to these audiences, bit <i>n</i> for number <i>n</i>: a source, its lines and counts. */
    public static boolean visible(int audiences, Viewer viewer) {
        return (audiences >>> viewer.audience() & 1) != 0;
    }

    /** True when this track is hidden from those who have recorded no purpose; private aircraft by these lists. */
    public static boolean hiddenByDefault(Track track, PrivateAircraft aircraft) {
        return !inDistress(track)
                && (hiddenByDefault(track.shipType(), track.transponder().isClassB())
                        || (track.platform().flies() && aircraft.holds(track)));
    }

    /** The same of a craft by its AIS type, 0 for none, and the class of its transmitter. */
    public static boolean hiddenByDefault(int shipType, boolean classB) {
        return Privacy.hiddenByDefault(shipType, classB);
    }

    /** True for distress devices, and for ships and aircraft that say they are in distress. */
    public static boolean inDistress(Track track) {
        return track.flight().emergency().isDistress() || inDistress(track.platform(), track.navigationStatus());
    }

    private static boolean inDistress(Platform platform, NavigationStatus status) {
        return platform.isDistressDevice() || status == NavigationStatus.DISTRESS_ACTIVE;
    }

    static int classOf(Track track, PrivateAircraft aircraft) {
        return visibilityClass(track.id(), hiddenByDefault(track, aircraft));
    }

    private static int visibilityClass(TrackId id, boolean hidden) {
        return id.audience() << 1 | (hidden ? 1 : 0);
    }

    static boolean sees(Viewer viewer, int visibilityClass) {
        return visibilityClass >>> 1 == viewer.audience() && ((visibilityClass & 1) == 0 || viewer.lifted());
    }

    /** True for what this viewer would see after recording a purpose, and does not see now. */
    static boolean withheld(Viewer viewer, int visibilityClass) {
        return visibilityClass >>> 1 == viewer.audience()
                && (visibilityClass & 1) != 0
                && viewer.role().mayLift()
                && !viewer.lifted();
    }
}

package org.trigpoint.engine.kafka;

/**
 * Messages of the recording's topic by what became of them.
 *
 * @param missing those that a gateway numbered and that never came
 */
public record AdmissionCounts(long admitted, long repeated, long late, long ahead, long missing) {
    static final AdmissionCounts NONE = new AdmissionCounts(0, 0, 0, 0, 0);

    AdmissionCounts with(Admission.Verdict verdict) {
        return switch (verdict) {
            case ADMITTED -> new AdmissionCounts(admitted + 1, repeated, late, ahead, missing);
            case REPEATED -> new AdmissionCounts(admitted, repeated + 1, late, ahead, missing);
            case LATE -> new AdmissionCounts(admitted, repeated, late + 1, ahead, missing);
            case AHEAD -> new AdmissionCounts(admitted, repeated, late, ahead + 1, missing);
        };
    }

    AdmissionCounts withMissing(long more) {
        return new AdmissionCounts(admitted, repeated, late, ahead, missing + more);
    }
}

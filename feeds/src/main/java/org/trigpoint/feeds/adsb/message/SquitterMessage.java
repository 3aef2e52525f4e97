package org.trigpoint.feeds.adsb.message;

/** What the 56 bits say that an extended squitter carries (downlink formats 17 and 18; RTCA DO-260B, 2.2.3.2). */
public sealed interface SquitterMessage extends ModeSMessage
        permits AirborneStatus,
                AirbornePosition,
                AirborneVelocity,
                CoarsePosition,
                EmergencyStatus,
                Identification,
                NoPosition,
                ReservedMessage,
                ResolutionAdvisory,
                SurfacePosition,
                SurfaceStatus,
                TargetState,
                TargetStateEarly,
                TrafficManagement {}

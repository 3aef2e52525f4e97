package org.trigpoint.model.recording;

/** A body of the recording. The stamp it came in under stands beside it, in its message. */
public sealed interface Recorded
        permits Raw,
                SourceOpened,
                SourceClosed,
                Tracking,
                TrackCommand,
                PurposeDeclared,
                Associating,
                AssociationCommand,
                Audiences,
                ZoneCommand,
                AlertByHand,
                AlertVerdict,
                RuleSettings,
                ZonesInForce,
                UserRule,
                UserRules,
                VesselList,
                PrivateAircraft,
                CaseCommand,
                SilenceBegun,
                SilenceEnded {}

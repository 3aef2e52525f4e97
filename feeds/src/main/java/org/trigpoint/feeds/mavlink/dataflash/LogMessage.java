package org.trigpoint.feeds.mavlink.dataflash;

/** One record of a DataFlash log, in the units that its names say. What the log does not hold is null or no number. */
public sealed interface LogMessage
        permits AttLog,
                BatteryLog,
                ErrorLog,
                EventLog,
                FactorLog,
                FormatLog,
                FormatUnitsLog,
                GpsLog,
                ModeLog,
                PosLog,
                TableLog,
                TextLog,
                UnitLog {}

package org.trigpoint.app.command;

import org.trigpoint.storage.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
public final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {ProgramVersion.name()};
    }
}

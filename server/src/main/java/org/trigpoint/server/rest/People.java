package org.trigpoint.server.rest;

import org.jspecify.annotations.Nullable;
import org.trigpoint.server.access.Accounts;
import org.trigpoint.server.access.Sessions;
import org.trigpoint.server.audit.AuditLog;

/**
 * Who may use this server, and who does.
 *
 * @param accounts those who may
 * @param sessions those who do
 * @param audit what they did; null where none is kept
 */
public record People(
        Accounts accounts, Sessions sessions, @Nullable AuditLog audit) {}

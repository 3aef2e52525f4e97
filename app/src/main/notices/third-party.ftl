The jars in this folder that others wrote, and under which licence; where several are named, any one may be chosen.
Trigpoint's own jars are under Apache-2.0. The source of each of the others is at https://repo.maven.apache.org/maven2,
under the same name and version, ending in -sources.jar.

<#list dependencyMap as entry>
<#assign p = entry.key>
<#if p.groupId != "org.trigpoint">
${p.groupId}:${p.artifactId}:${p.version} | ${entry.value?join(" | ")}
</#if>
</#list>

Many jars hold notices of their own under META-INF. Apache-2.0 is the file LICENSE; the texts that no jar holds follow.

--------------------------------------------------------------------------------
org.ow2.asm | BSD-3-Clause
--------------------------------------------------------------------------------
<#include "asm.txt" parse=false>

--------------------------------------------------------------------------------
com.google.protobuf | BSD-3-Clause
--------------------------------------------------------------------------------
<#include "protobuf.txt" parse=false>

--------------------------------------------------------------------------------
com.google.re2j | BSD-3-Clause
--------------------------------------------------------------------------------
<#include "re2j.txt" parse=false>

--------------------------------------------------------------------------------
com.adobe.xmp | BSD-3-Clause
--------------------------------------------------------------------------------
<#include "xmpcore.txt" parse=false>

--------------------------------------------------------------------------------
org.antlr | BSD-3-Clause
--------------------------------------------------------------------------------
<#include "antlr.txt" parse=false>

--------------------------------------------------------------------------------
net.sf.geographiclib | MIT
--------------------------------------------------------------------------------
<#include "geographiclib.txt" parse=false>

--------------------------------------------------------------------------------
EPL-2.0
--------------------------------------------------------------------------------
<#include "epl-2.0.txt" parse=false>

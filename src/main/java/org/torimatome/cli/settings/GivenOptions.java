package org.torimatome.cli.settings;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings that a command line gave; null where it is silent. */
public record GivenOptions(
    @Nullable Path input,
    @Nullable Path output,
    @Nullable Path templates,
    @Nullable List<String> archive,
    @Nullable Path config,
    @Nullable String logLevel) {}

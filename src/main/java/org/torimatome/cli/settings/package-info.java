/**
 * Settings from the command line, the environment and application.yml (docs/settings.md), and the
 * log. Knows arguments.
 */
@NullMarked
package org.torimatome.cli.settings;

import org.jspecify.annotations.NullMarked;

/**
 * The command line: {@link cn.tongxiaobing.kiosk.command.Commands} lists the commands, each of
 * which is a class here that reads its options, has the work done elsewhere, and prints. All words
 * are in Chinese; exit codes are 0, 1 for a failure, 2 for a wrong call and 78 for a wrong
 * configuration.
 */
@NullMarked
package cn.tongxiaobing.kiosk.command;

import org.jspecify.annotations.NullMarked;

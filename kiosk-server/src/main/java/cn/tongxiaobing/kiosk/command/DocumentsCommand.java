package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.DataFolder;
import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code documents}: what is in the library. */
@Command(name = "documents", description = "列出政策库里有什么")
final class DocumentsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private DataOption data = new DataOption();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Problems problems = new Problems();
    try {
      Library library = new Corpus(data.path()).read(problems);
      guides(library, out);
      register(library, out);
      texts(library, out);
    } catch (IOException e) {
      throw DataFolder.unusable(data.path(), e);
    }
    problems.all().stream().map(Problem::toString).forEach(out::println);
    return 0;
  }

  private static void guides(Library library, PrintWriter out) {
    int cards = library.guides().stream().mapToInt(g -> g.sections().size()).sum();
    out.printf("政策卡片 %d 张，分在 %d 份指南里：%n", cards, library.guides().size());
    for (Topic topic : Topic.values()) {
      List<Guide> own = library.guides().stream().filter(g -> g.topic() == topic).toList();
      int count = own.stream().mapToInt(g -> g.sections().size()).sum();
      out.printf("  %s：%d 份指南，%d 张卡片%n", topic.title(), own.size(), count);
    }
  }

  private static void register(Library library, PrintWriter out) {
    List<PolicyDocument> all = library.register().all();
    long statutes = all.stream().filter(d -> d.kind() == PolicyDocument.Kind.STATUTE).count();
    out.printf("登记在册的法规 %d 部，通知、公告和标准 %d 份。%n", statutes, all.size() - statutes);
  }

  private static void texts(Library library, PrintWriter out) {
    if (library.editions().isEmpty()) {
      out.println("还没有导入法规原文。导入：tongxiaobing import 文件夹");
      return;
    }
    int articles = library.editions().stream().mapToInt(e -> e.articles().size()).sum();
    out.printf("已导入法规原文 %d 部，共 %d 条：%n", library.editions().size(), articles);
    library
        .editions()
        .forEach(e ->
            out.printf("  %s　%s 起施行　%d 条%n", e.title(), e.effectiveFrom(), e.articles().size()));
  }
}

import Testing

@testable import Artifacts

struct TextMarksTests {
  private func tags(_ text: String) -> [String] {
    TextMarks(text).tags.map { "\($0.key.line):\($0.key.column) \($0.value)" }.sorted()
  }

  @Test func tagsBelongToTheValueBehindThem() {
    #expect(tags("a: !Ref B\n") == ["1:9 Ref"])
    #expect(tags("a: !GetAtt [B, Arn]\n") == ["1:12 GetAtt"])
    #expect(tags("a: !If\n  - x\n  - !Ref y\n") == ["2:3 If", "3:10 Ref"].sorted())
    #expect(tags("- !Sub \"!x\"\n") == ["1:8 Sub"])
    #expect(tags("{a: !Ref b, c: !Ref d}\n") == ["1:10 Ref", "1:21 Ref"].sorted())
  }

  @Test func nothingElseIsTouched() {
    for text in [
      "a: \"!Ref b\"\n", "a: x!y\n", "a: 'it''s !Ref'\n", "# !Ref\na: 1\n",
      "a: |\n  !Ref b\n  *c\nb: 1\n", "a: >-\n  &x\n\n  *y\n", "a: b*c & d\n", "a: '*'\n",
    ] {
      #expect(TextMarks(text).text == text)
    }
    #expect(TextMarks("a: !Ref b\n").text == "a:      b\n")
  }
}

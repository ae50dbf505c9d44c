extension Catalogue {
  /// Korean help on making arrays and on their shapes.
  static let helpOnArrays: [KoreanHelp] = makingArrays + shapes + rearranging

  private static let makingArrays: [KoreanHelp] = [
    KoreanHelp("zeros", "0으로 채운 텐서를 만듭니다.", ["shape": "각 축의 길이"]),
    KoreanHelp("ones", "1로 채운 텐서를 만듭니다.", ["shape": "각 축의 길이"]),
    KoreanHelp("full", "한 가지 수로 채운 텐서를 만듭니다.", ["shape": "길이 하나 또는 길이의 목록", "value": "채울 수"]),
    KoreanHelp(
      "range", "정수를 차례로 셉니다: `range(5)`, `range(2, 5)`, `range(5, 0, -1)`.",
      ["bounds": "끝, 또는 시작과 끝, 또는 시작과 끝과 간격"]),
    KoreanHelp(
      "arange", "간격이 고른 수의 텐서를 만듭니다. 끝은 들어가지 않습니다.", ["bounds": "끝, 또는 시작과 끝, 또는 시작과 끝과 간격"]),
    KoreanHelp(
      "linspace", "간격이 고른 수를 양 끝을 넣어 만듭니다.", ["start": "첫 수", "stop": "마지막 수", "n": "개수"]),
    KoreanHelp(
      "geomspace", "비율이 고른 수를 양 끝을 넣어 만듭니다.",
      ["start": "첫 수, 0은 안 됨", "stop": "마지막 수, 첫 수와 같은 부호", "n": "개수"]),
    KoreanHelp("eye", "단위행렬을 만듭니다.", ["n": "행과 열의 수"]),
    KoreanHelp("zeros_like", "모양이 같고 0으로 채운 텐서를 만듭니다.", ["x": "모양을 따를 것"]),
    KoreanHelp("ones_like", "모양이 같고 1로 채운 텐서를 만듭니다.", ["x": "모양을 따를 것"]),
    KoreanHelp(
      "one_hot", "레이블을 그 열만 1인 행으로 바꿉니다.", ["y": "레이블, 0 이상의 정수", "classes": "열의 수. none이면 필요한 만큼"]),
    KoreanHelp("meshgrid", "두 벡터로 격자의 모든 점의 x와 y를 늘어놓습니다.", ["x": "행을 따른 자리", "y": "열을 따른 자리"]),
    KoreanHelp("array", "목록, 범위, 마스크를 텐서로 바꿉니다.", ["values": "바꿀 것"]),
  ]

  private static let shapes: [KoreanHelp] = [
    KoreanHelp(
      "reshape", "같은 수를 다른 모양으로 늘어놓습니다.", ["x": "숫자", "shape": "각 축의 길이. -1은 계산해서 채움"]),
    KoreanHelp("flatten", "수를 한 줄로 늘어놓습니다. x가 없으면 층을 만듭니다.", ["x": "숫자"]),
    KoreanHelp(
      "transpose", "축의 순서를 뒤집거나 바꿉니다. `x.T`도 있습니다.", ["x": "숫자", "axes": "축의 순서. 없으면 뒤집음"]),
    KoreanHelp(
      "im2col", "창이 자리마다 보는 것을 한 행씩 늘어놓습니다.",
      [
        "x": "이미지 (N, C, H, W)", "height": "창의 행 수", "width": "창의 열 수", "stride": "창이 움직이는 칸 수",
        "pad": "이미지 둘레에 두는 0의 두께",
      ]),
    KoreanHelp(
      "col2im", "창의 행들을 온 자리에 되돌려 더합니다.",
      [
        "rows": "창의 자리마다 한 행", "shape": "이미지의 모양 [N, C, H, W]", "height": "창의 행 수",
        "width": "창의 열 수", "stride": "창이 움직이는 칸 수", "pad": "이미지 둘레에 두는 0의 두께",
      ]),
    KoreanHelp(
      "concatenate", "텐서를 한 축을 따라 이어 붙입니다.", ["tensors": "텐서의 목록", "axis": "이어 붙일 축"]),
    KoreanHelp("stack", "모양이 같은 텐서를 새 첫 축으로 쌓습니다.", ["tensors": "텐서의 목록"]),
    KoreanHelp("len", "항목의 수, 또는 텐서의 행 수를 셉니다.", ["x": "목록, 문자열 또는 텐서"]),
    KoreanHelp("shape", "각 축의 길이를 알려 줍니다. `x.shape`도 같습니다.", ["x": "숫자"]),
    KoreanHelp("take", "앞의 몇 행만 남깁니다.", ["x": "텐서 또는 데이터 셋", "n": "남길 행 수"]),
    KoreanHelp("sort", "수를 작은 것부터 늘어놓습니다.", ["x": "숫자", "axis": "늘어놓을 축"]),
    KoreanHelp("argsort", "수를 작은 것부터 늘어놓는 자리 번호를 알려 줍니다.", ["x": "숫자", "axis": "늘어놓을 축"]),
    KoreanHelp("unique", "서로 다른 수를 작은 것부터 보여 줍니다.", ["x": "숫자"]),
  ]

  private static let rearranging: [KoreanHelp] = [
    KoreanHelp("vstack", "텐서를 위아래로 붙입니다. 벡터는 한 행입니다.", ["tensors": "텐서의 목록"]),
    KoreanHelp("hstack", "텐서를 옆으로 붙입니다. 벡터는 이어 붙입니다.", ["tensors": "텐서의 목록"]),
    KoreanHelp("tile", "텐서 전체를 마지막 축이나 축마다 되풀이합니다.", ["x": "숫자", "n": "되풀이할 횟수. 목록이면 축마다"]),
    KoreanHelp(
      "repeat", "수 하나하나를, 또는 축의 자리마다 되풀이합니다.",
      ["x": "숫자", "n": "되풀이할 횟수", "axis": "되풀이할 축. none이면 모든 수를 한 줄로"]),
    KoreanHelp(
      "roll", "수를 몇 자리 옮기고, 밀려난 것은 처음으로 되돌립니다.",
      ["x": "숫자", "shift": "옮길 자리 수", "axis": "옮길 축. none이면 모든 수를 차례로"]),
    KoreanHelp("flip", "한 축이나 모든 축의 순서를 뒤집습니다.", ["x": "숫자", "axis": "뒤집을 축. none이면 모두"]),
    KoreanHelp("squeeze", "길이가 1인 축을 모두, 또는 하나를 없앱니다.", ["x": "숫자", "axis": "없앨 축. none이면 길이 1인 축 모두"]),
    KoreanHelp("expand_dims", "길이 1인 축을 끼웁니다. `x[:, None]`과 같습니다.", ["x": "숫자", "axis": "결과에서 설 자리"]),
    KoreanHelp("swapaxes", "두 축을 맞바꿉니다.", ["x": "숫자", "a": "한 축", "b": "다른 축"]),
    KoreanHelp("diff", "다음 수에서 앞의 수를 뺍니다.", ["x": "숫자", "axis": "따라갈 축"]),
  ]
}

// The names of missing fields, and what may be typed in to try the page out.
const NAMES = {
    '010$a': ['ISBN', 'ISBN'], '010$b': ['装订', 'Binding'], '010$d': ['定价', 'Price'], '100$a': ['出版年', 'Year of publication'], '101$a': ['作品语种（待确认）', 'Language'],
    '102$b': ['出版地区代码', 'Region of publication'], '105$a': ['图书编码数据', 'Coded data'], '200$9': ['题名拼音', 'Title in pinyin'],
    '200$a': ['正题名', 'Title'], '200$f': ['第一责任说明', 'First responsibility'], '200$g': ['其他责任说明', 'Other responsibility'],
    '210$a': ['出版地', 'Place of publication'], '210$c': ['出版者', 'Publisher'], '210$d': ['出版日期', 'Date of publication'],
    '215$a': ['页数', 'Extent'], '215$d': ['尺寸', 'Size'], '606$a': ['主题词', 'Subject'], '690$a': ['中图分类号', 'CLC class'], '690$v': ['分类法版次', 'CLC edition'],
    '701$a': ['责任者检索点', 'Person'], '701$4': ['责任方式', 'Relation'], '701$9': ['责任者拼音', 'Author in pinyin'],
    location: ['馆藏地', 'Location'], 'class-number': ['分类号', 'Class'], 'book-number': ['书次号', 'Book number'], 'call-number': ['索书号', 'Call number'],
    'copy-number': ['复本号', 'Copy number'], volume: ['卷册', 'Volume'], price: ['价格', 'Price'], 'circulation-type': ['流通类型', 'Circulation type'],
    'accession-number': ['登录号', 'Accession number'], status: ['馆藏状态', 'Status'],
    'asset-number': ['财产号', 'Asset number'], 'acceptance-batch': ['总括登记号', 'Acceptance batch'], voucher: ['凭证号', 'Voucher'],
    department: ['使用部门', 'Department'], state: ['资产状态', 'State'], 'list-price': ['码洋', 'List price'], 'paid-price': ['实洋', 'Paid price'],
    'purchase-date': ['购置日期', 'Purchase date'], shop: ['供应商', 'Shop'], invoice: ['发票号', 'Invoice'], settlement: ['结算单号', 'Settlement'],
    'barcode-label': ['馆藏条码', 'Barcode label'],
    'ownership-stamp': ['馆藏章', 'Ownership stamp'], 'spine-label': ['书标', 'Spine label'], tag: ['标签写入并核对', 'Tag written and read back'],
    protection: ['条码保护膜', 'Barcode protection'], 'page-check': ['缺页和附件检查', 'Check of pages and enclosures'],
};

const USUAL = {
    '010$b': '平装', '101$a': 'chi', '102$b': '110000', '105$a': 'ak  z   000ay', '200$9': 'ti ming', '210$a': '北京', '215$a': '260页', '215$d': '21cm',
    '606$a': '长篇小说', '690$a': 'I247.5', '690$v': '5', '701$4': '著', '701$9': 'zuo zhe',
    location: '中文图书借阅室', 'class-number': 'I247.5', 'book-number': '3468', 'call-number': 'I247.5/3468', 'copy-number': '1', volume: '1', 'circulation-type': '中文普通图书',
    status: '在馆', 'acceptance-batch': '2026-彩云-11', voucher: '记-2026-1123', department: '采编部', state: '在用',
    'barcode-label': '已贴', 'ownership-stamp': '已盖', 'spine-label': '已贴', tag: '已写入，AFI 核对无误', protection: '已贴', 'page-check': '无缺页',
    settlement: 'JS-202611-09', invoice: 'FP-00482001', 'list-price': '32.00', 'purchase-date': '2026-11-08', shop: '新华书店',
};

/** The name of a field for people; empty where this page does not know it. */
export function fieldName(name, language) {
    const [zh, en] = NAMES[name] ?? ['', ''];
    return language === 'en' ? en : zh;
}

/** Something that fits the field, to try the page out with. */
export function example(name, task) {
    const book = task.purchase?.book;
    const of = {
        '010$a': book?.isbn, '010$d': task.purchase && `CNY${task.purchase.list}`, '200$a': book?.title, '200$f': book?.author, '210$c': book?.publisher,
        '210$d': book?.year, '701$a': book?.author?.replace(/[著编译；].*$/, ''), 'accession-number': task.barcode || `315002${String(task.number).padStart(8, '0')}`, 'asset-number': `CY2026${String(task.number).padStart(6, '0')}`,
        price: task.purchase?.list, 'paid-price': task.purchase && (Number(task.purchase.list) * 0.85).toFixed(2),
    };
    return of[name] || USUAL[name] || '待定';
}
